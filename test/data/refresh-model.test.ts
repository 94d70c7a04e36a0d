import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newsReport, refreshed } from '../../projenrc/refresh-model';
import { MODEL_FILE } from '../../projenrc/service-model';

const DOCUMENTED = { documentation: '<p>Words</p>' };
const DESCRIPTION = {
  metadata: { apiVersion: '2015-03-31' },
  operations: {
    CreateFunction: { name: 'CreateFunction', input: { shape: 'CreateFunctionRequest' }, errors: [{ shape: 'ServiceException' }, { shape: 'CodeStorageExceededException' }] },
  },
  shapes: {
    CreateFunctionRequest: {
      type: 'structure',
      required: ['Role'],
      members: { Role: { shape: 'RoleArn', ...DOCUMENTED }, Architectures: { shape: 'ArchitecturesList' }, Environment: { shape: 'Environment' } },
    },
    RoleArn: { type: 'string', max: 10000, min: 0, pattern: 'arn:.*' },
    ArchitecturesList: { type: 'list', member: { shape: 'Architecture' }, max: 1, min: 1 },
    Architecture: { type: 'string', enum: ['x86_64', 'arm64'] },
    Environment: { type: 'structure', members: { Variables: { shape: 'EnvironmentVariables', ...DOCUMENTED } }, ...DOCUMENTED },
    EnvironmentVariables: { type: 'map', key: { shape: 'Name' }, value: { shape: 'Value' }, sensitive: true },
    Name: { type: 'string', pattern: '[a-z]+' },
    Value: { type: 'string', sensitive: true },
  },
};
const TRIMMED = {
  operation: 'CreateFunction',
  errors: ['CodeStorageExceededException', 'ServiceException'],
  members: {
    Role: { shape: 'RoleArn', type: 'string', min: 0, max: 10000, pattern: 'arn:.*', required: true },
    Architectures: {
      shape: 'ArchitecturesList',
      type: 'list',
      min: 1,
      max: 1,
      required: false,
      items: { shape: 'Architecture', type: 'string', enum: ['x86_64', 'arm64'] },
    },
    Environment: {
      shape: 'Environment',
      type: 'structure',
      required: false,
      members: {
        Variables: {
          shape: 'EnvironmentVariables',
          type: 'map',
          sensitive: true,
          required: false,
          key: { shape: 'Name', type: 'string', pattern: '[a-z]+' },
          value: { shape: 'Value', type: 'string', sensitive: true },
        },
      },
    },
  },
};
const BEFORE = { meta: { service: 'lambda', model: 'botocore 1.9.30 (wheel built 2026-10-01), service-2.json' }, CreateFunctionRequest: { members: {} } };

test('the model of a newer release is trimmed to the request, members in this order', () => {
  const after = refreshed(BEFORE, { version: '1.10.2', built: '2026-11-17', model: DESCRIPTION });
  expect(JSON.stringify(after)).toBe(JSON.stringify({
    meta: { service: 'lambda', model: 'botocore 1.10.2 (wheel built 2026-11-17), botocore/data/lambda/2015-03-31/service-2.json' },
    CreateFunctionRequest: TRIMMED,
  }));
});

test('an older release is refused', () => {
  expect(() => refreshed(BEFORE, { version: '1.9.4', built: '2026-09-01', model: DESCRIPTION }))
    .toThrow('pip finds botocore 1.9.4, which is older than 1.9.30 in model/service-model.json: use a newer python3, or another package index');
});

test('the report says from where to where', () => {
  const model = JSON.parse(readFileSync(MODEL_FILE, 'utf8'));
  expect(newsReport(model, model)).toBe([`from ${model.meta.model}`, `to   ${model.meta.model}`, 'nothing changed'].join('\n'));
  expect(newsReport(BEFORE, refreshed(BEFORE, { version: '1.10.2', built: '2026-11-17', model: DESCRIPTION }))).toContain('\nnew member: Role, string, ');
});

test('without python3 it says what it needs, and fails', () => {
  const empty = mkdtempSync(join(tmpdir(), 'no-python-'));
  const command = ['node_modules/ts-node/dist/bin.js', '-P', 'tsconfig.dev.json', '-T', 'projenrc/refresh-model.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { env: { PATH: empty }, encoding: 'utf8' });
  rmdirSync(empty);
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'botocore could not be read, which needs python3, pip and its package index: spawnSync python3 ENOENT\n',
  });
});

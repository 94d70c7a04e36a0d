import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { LambdaChecks } from '../../src';
import { ALL_RULES } from '../../src/rules';
import { shop } from '../function/stack';

const PAGE = readFileSync('docs/peers.md', 'utf8');
const OURS = 'LambdaChecks::ephemeral-storage-out-of-range';
const THEIRS = 'CloudFormation-Validate::F3034';

/** The ids that are reported of a mistake which the CDK finds too. */
function reported(...acknowledged: string[]): string[] {
  const app = new App({ analyticsReporting: false });
  Validations.of(app).addPlugins(new LambdaChecks());
  const fn = new CfnFunction(shop(app), 'Orders', {
    role: 'arn:aws:iam::123456789012:role/orders',
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    code: { s3Bucket: 'packages', s3Key: 'orders.zip' },
    ephemeralStorage: { size: 100 },
  });
  Validations.of(fn).acknowledge(...acknowledged.map((id) => ({ id, reason: 'a test' })));
  jest.spyOn(console, 'error').mockImplementation(); // which prints the report
  try {
    app.synth();
  } catch {
    // the report tells more
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  return pluginReports.flatMap((report: { pluginName: string; violations?: { ruleName: string }[] }) =>
    (report.violations ?? []).map(({ ruleName }) => `${report.pluginName.replaceAll(' ', '-')}::${ruleName}`)).sort();
}

describe('a mistake that the CDK finds too', () => {
  const { CDK_VALIDATION } = process.env;
  beforeAll(() => { process.env.CDK_VALIDATION = 'true'; });
  afterEach(() => { jest.restoreAllMocks(); });
  afterAll(() => { process.env.CDK_VALIDATION = CDK_VALIDATION; });

  test.each([
    ['is reported by both', [], [THEIRS, OURS]],
    ['is reported by the CDK when ours is acknowledged', [OURS], [THEIRS]],
    ['is reported by us when theirs is acknowledged', [THEIRS], [OURS]],
    ['is accepted when both are acknowledged', [OURS, THEIRS], []],
  ])('%s', (_, acknowledged, expected) => {
    expect(reported(...acknowledged)).toEqual(expected);
    expect(acknowledged.filter((id) => !PAGE.includes(id))).toEqual([]);
  });
});

test('docs/peers.md names rules that there are', () => {
  const named = [...PAGE.matchAll(/RULES\.md#([\w-]+)/g)].map(([, id]) => id!);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !ALL_RULES.some((rule) => rule.id === id))).toEqual([]);
});

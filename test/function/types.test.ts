import { IRepository } from 'aws-cdk-lib/aws-ecr';
import { ApplicationLogLevel } from 'aws-cdk-lib/aws-lambda';
import { MINIMAL_PROPS } from './stack';
import { CheckedFunctionProps, FunctionCode, FunctionLogging } from '../../src';

const repository = { repositoryUriForTagOrDigest: () => 'shop' } as unknown as IRepository;

/** Rows of the census that are impossible by type: what only the API has, for versions and updates. */
test('what belongs to versions and updates has no prop', () => {
  // @ts-expect-error - publish-flag: a version is published by an alias
  const publishFlag: CheckedFunctionProps = { ...MINIMAL_PROPS, publish: true };
  // @ts-expect-error - revision-id-match: only updates name a revision
  const revisionIdMatch: CheckedFunctionProps = { ...MINIMAL_PROPS, revisionId: '1' };
  // @ts-expect-error - update-code-only-latest: code is never that of a version
  const updateCodeOnlyLatest: CheckedFunctionProps = { ...MINIMAL_PROPS, qualifier: '1' };
  // @ts-expect-error - tags-function-level: an alias has no tags
  const tagsFunctionLevel: CheckedFunctionProps = { ...MINIMAL_PROPS, alias: { tags: { team: 'shop' } } };
  const rows = [publishFlag, revisionIdMatch, updateCodeOnlyLatest, tagsFunctionLevel];
  expect(rows.map(({ code }) => code)).toEqual(rows.map(() => MINIMAL_PROPS.code));
});

test('what Lambda refuses together cannot be written together', () => {
  // @ts-expect-error - an image has no handler
  expect(FunctionCode.ecrImage(repository, { handler: 'index.handler' })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - an image has no runtime
  expect(FunctionCode.assetImage('reports', { runtime: 'python3.13' })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - a .zip package has no command
  expect(FunctionCode.zip({ runtime: undefined!, handler: 'a.b', source: undefined!, cmd: ['a.b'] })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - text has no levels
  expect(FunctionLogging.text({ applicationLogLevel: ApplicationLogLevel.WARN })).toBeInstanceOf(FunctionLogging);
});

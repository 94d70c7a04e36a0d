import { IRepository } from 'aws-cdk-lib/aws-ecr';
import { ApplicationLogLevel } from 'aws-cdk-lib/aws-lambda';
import { MINIMAL_PROPS } from './stack';
import { CheckedFunctionProps, FunctionCode, FunctionLogging } from '../../src';

const repository = { repositoryUriForTagOrDigest: () => 'shop' } as unknown as IRepository;

/** Rows of the census that are impossible by type: what only the API has, for versions and updates. */
test.each<[row: string, props: CheckedFunctionProps]>([
  // @ts-expect-error - publish-flag: a version is published by an alias
  ['publish-flag', { ...MINIMAL_PROPS, publish: true }],
  // @ts-expect-error - revision-id-match: only updates name a revision
  ['revision-id-match', { ...MINIMAL_PROPS, revisionId: '1' }],
  // @ts-expect-error - update-code-only-latest: code is never that of a version
  ['update-code-only-latest', { ...MINIMAL_PROPS, qualifier: '1' }],
  // @ts-expect-error - tags-function-level: an alias has no tags
  ['tags-function-level', { ...MINIMAL_PROPS, alias: { tags: { team: 'shop' } } }],
])('%s has no prop', (_, props) => expect(props.code).toBeInstanceOf(FunctionCode));

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

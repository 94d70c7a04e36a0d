import { FunctionView } from '../../view/function-view';
import { isKnown, Maybe } from '../../view/maybe';
import { KEY_PROPERTIES, keysWith } from '../key-uses';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

const KEY_IN_IRELAND = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Variables = { STAGE: 'test' };
const DurableConfig = { ExecutionTimeout: 3600, KMSKeyArn: KEY_IN_IRELAND };
const Code = { S3Bucket: 'packages', S3Key: 'orders.zip', SourceKMSKeyArn: KEY_IN_IRELAND };

const NAMES = ['kmsKeyArn', 'codeSourceKmsKeyArn', 'durableKmsKeyArn'] as const;

export const keyInAnotherRegion = defineRule({
  id: 'key-in-another-region',
  enforces: ['kms-key-exists-enabled', 'code-source-kms-symmetric', 'durable-kms-same-region', 'state-kmskey-not-found'],
  title: 'Keys are in the Region of the function',
  why: 'a key of AWS KMS is used only in its own Region; one of several Regions has an ARN in each of them',
  fix: 'use a key of the Region of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html',
  verified: '2026-11-21',
  askedWhere: usesKeys,
  reads: [...KEY_PROPERTIES, knownPart('keys'), knownPart('environment'), 'region'],
  check: ({ keys, environment, region, kmsKeyArn, codeSourceKmsKeyArn, durableKmsKeyArn }) => {
    const arns: Partial<Record<(typeof NAMES)[number], Maybe<string>>> = { kmsKeyArn, codeSourceKmsKeyArn, durableKmsKeyArn };
    const isUsed = (name: string) => name !== 'kmsKeyArn' || environment.countAbove(0) !== undefined;
    const literal = NAMES.filter((name) => isUsed(name) && differs(regionIn(arns[name]), region));
    return literal.length > 0
      ? { what: `${list([...new Set(literal.map((name) => quoted(String(arns[name]))))])} is not in ${region}, the Region of the function`, properties: literal }
      : keysWith(keys, (key) => differs(key.region, region) ? `is in ${String(key.region)}, not in ${region}, the Region of the function` : undefined);
  },
  examples: {
    good: [
      { region: 'eu-west-1', properties: { KmsKeyArn: KEY_IN_IRELAND, Environment: { Variables }, Code, DurableConfig } },
      { region: 'us-east-1', properties: { KmsKeyArn: KEY_IN_IRELAND } },
      { region: 'us-east-1', properties: { KmsKeyArn: { Ref: 'KeyArn' }, Environment: { Variables } } },
    ],
    bad: [
      { region: 'us-east-1', properties: { KmsKeyArn: KEY_IN_IRELAND, Environment: { Variables } } },
      { region: 'us-east-1', properties: { Code } },
      { region: 'eu-central-1', properties: { Code, DurableConfig } },
    ],
  },
});

function usesKeys(view: FunctionView): boolean {
  return view.keys !== undefined || NAMES.some((name) => view[name] !== undefined);
}

function regionIn(arn: Maybe<string> | undefined): string | undefined {
  return typeof arn === 'string' ? /^arn:[^:]*:kms:([a-z0-9-]+):/.exec(arn)?.[1] : undefined;
}

function differs(actual: Maybe<string> | undefined, region: string | undefined): boolean {
  return actual !== undefined && isKnown(actual) && region !== undefined && actual !== region;
}

import { defineRule } from '../rule';
import { quoted } from '../words';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const encrypted = (region: string) => ({ properties: { DurableConfig: { ExecutionTimeout: 3600, KMSKeyArn: KEY } }, region });

export const durableKeyInAnotherRegion = defineRule({
  id: 'durable-key-in-another-region',
  enforces: ['durable-kms-same-region'],
  title: 'The key of durable executions is in the Region of the function',
  why: 'Lambda asks for the key when it creates or updates the function, and does not support keys of another Region',
  fix: 'name a key in the Region of the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html#durable-encryption-create-key',
  verified: '2026-11-21',
  reads: ['durableKmsKeyArn', 'region'],
  check: ({ durableKmsKeyArn = '', region }) => {
    const [, ofKey] = /^arn:[^:]*:kms:([^:]+):/.exec(durableKmsKeyArn) ?? [];
    return ofKey !== undefined && region !== undefined && ofKey !== region ? `the key ${quoted(durableKmsKeyArn)} is not in ${region}, the Region of the function` : undefined;
  },
  examples: {
    good: [encrypted('eu-west-1')],
    bad: [encrypted('us-east-1')],
  },
});

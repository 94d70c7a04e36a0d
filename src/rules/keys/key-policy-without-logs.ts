import { keyFor, keyPolicy, LOGS_USE } from '../example-keys';
import { KEY_PROPERTIES, keysWith } from '../key-uses';
import { lackingFor } from '../permissions';
import { defineRule, knownPart, Properties } from '../rule';
import { list } from '../words';

/** Of the documented actions those without which nothing is encrypted or decrypted. */
const NEEDED = ['kms:GenerateDataKey', 'kms:Decrypt'];
const DENIED = { ...LOGS_USE, Effect: 'Deny', Principal: { AWS: '*' }, Action: 'kms:*' };
const only = (via: string, use: Properties = LOGS_USE) => keyPolicy({ ...use, Condition: { StringEquals: { 'kms:ViaService': via } } });
const onlyFor = (arn: string) => keyPolicy({ ...LOGS_USE, Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': arn } } });

export const keyPolicyWithoutLogs = defineRule({
  id: 'key-policy-without-logs',
  enforces: ['log-group-kms-policy'],
  severity: 'warning',
  title: 'The policy of the key of a log group lets CloudWatch Logs use it',
  why: 'CloudWatch Logs must have permissions for the key whenever log data is encrypted or requested',
  fix: 'allow kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* and kms:Describe* in the key policy to the service principal of CloudWatch Logs in the Region, under the condition that kms:EncryptionContext:aws:logs:arn is the ARN of the log group',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html#cmk-permissions-lg',
  verified: '2026-11-29',
  reads: [...KEY_PROPERTIES, knownPart('keys'), 'region'],
  check: ({ keys, region }) => {
    const principal = `logs.${region}.amazonaws.com`;
    // The names without a Region and with the suffix of China are not documented on the page, and used.
    const names = [principal, `${principal}.cn`, 'logs.amazonaws.com'];
    return region === undefined ? undefined : keysWith(keys, ({ use, policy }) => {
      const missing = use === 'logGroup' && policy.complete ? lackingFor(names, policy.known, NEEDED) : [];
      return missing.length > 0 ? `has a policy that does not allow ${list(missing)} to ${principal} for this log group` : undefined;
    });
  },
  examples: {
    good: [
      keyFor('logGroup', {}),
      keyFor('logGroup', keyPolicy({ ...LOGS_USE, Principal: { Service: 'logs.amazonaws.com' } })),
      keyFor('logGroup', keyPolicy({ ...LOGS_USE, Principal: { Service: { 'Fn::Sub': 'logs.${AWS::Region}.amazonaws.com' } } })),
      keyFor('logGroup', onlyFor('arn:aws:logs:*:*:log-group:*')),
      keyFor('logGroup', only('logs.eu-west-1.amazonaws.com')),
      keyFor('logGroup', keyPolicy(LOGS_USE, { ...DENIED, Condition: { StringNotEquals: { 'kms:ViaService': 'logs.eu-west-1.amazonaws.com' } } })),
      keyFor('logGroup', keyPolicy(LOGS_USE, { ...DENIED, Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } })),
      keyFor('logGroup', { KeyPolicy: { 'Fn::If': ['IsProd', {}, {}] } }),
      keyFor('environment', keyPolicy()),
    ],
    bad: [
      keyFor('logGroup', { KeyPolicy: undefined }),
      keyFor('logGroup', keyPolicy()),
      keyFor('logGroup', keyPolicy({ ...LOGS_USE, Principal: { Service: 'logs.us-east-1.amazonaws.com' } })),
      keyFor('logGroup', keyPolicy({ ...LOGS_USE, Action: ['kms:Encrypt', 'kms:Decrypt'] })),
      keyFor('logGroup', onlyFor('arn:aws:s3:::packages')),
      keyFor('logGroup', only('s3.eu-west-1.amazonaws.com', { ...LOGS_USE, Principal: '*' })),
      keyFor('logGroup', keyPolicy(LOGS_USE, DENIED)),
      keyFor('logGroup', keyPolicy(), { LoggingConfig: { LogGroup: '/orders' } }, { Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/orders', KmsKeyId: { Ref: 'Key' } } } }),
    ],
  },
});

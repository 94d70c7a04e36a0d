import { ACTIONS_ON_SECRETS } from '../../data/role-actions';
import { SecretOfMapping } from '../../view/function-view';
import { PolicyStatement } from '../../view/policy-statement';
import { ACCOUNT, closedKey, keyOpenTo, keyWith } from '../closed-keys';
import { mappingWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { isCurrent } from '../neighbours';
import { obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe, Problem, Properties } from '../rule';

const [READ] = ACTIONS_ON_SECRETS;
const DECRYPT = ['kms:Decrypt'];
const USE = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*' };
const via = (service: string) => ({ Condition: { StringEquals: { 'kms:ViaService': { 'Fn::Sub': `${service}.\${AWS::Region}.amazonaws.com` } } } });
const ENCRYPTED = { KmsKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } };

export const eventSourceSecretClosedToRole = defineRule({
  id: 'event-source-secret-closed-to-role',
  enforces: ['esm-role-permissions'],
  severity: 'warning',
  title: 'The role of a function may read the secrets of its event sources',
  why: 'Lambda reads the secret in the name of the role, and cannot sign in to the source without it',
  fix: 'allow secretsmanager:GetSecretValue on the secret in a policy of the role, and kms:Decrypt on its key, as grantRead of the secret does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/with-mq.html#services-mq-eventsourcemapping',
  verified: '2026-12-01',
  reads: [maybe('role'), 'rolePermissions', knownPart('eventSources')],
  check: ({ rolePermissions, eventSources }) => rolePermissions && eventSources
    .filter((mapping) => isCurrent(mapping) && firstClosed(mapping.secrets, rolePermissions) !== undefined)
    .whenAny(([{ name, secrets }]) => {
      const { what, fix } = firstClosed(secrets, rolePermissions)!;
      return { what: `event source mapping '${name}' signs in with ${what}`, fix };
    }),
  examples: {
    good: [
      signingIn(allowing(READ)),
      signingIn(allowing('secretsmanager:*')),
      signingIn({}, {}, { Policy: policyFor({ AWS: ROLE.Role }) }),
      signingIn(allowing(READ, 'kms:Decrypt'), ENCRYPTED, { Key: keyOpenTo(ACCOUNT) }),
      signingIn(allowing(READ), ENCRYPTED, { Key: keyWith({ ...USE, Principal: { AWS: ROLE.Role }, ...via('secretsmanager') }) }),
      signingIn({}, {}, {}, { Ref: 'SecretArn' }),
    ],
    bad: [
      signingIn({}),
      signingIn(allowing('secretsmanager:DescribeSecret'), {}, { Policy: policyFor({ Service: 'rds.amazonaws.com' }) }),
      signingIn({}, {}, { Attached: { Type: 'AWS::SecretsManager::SecretTargetAttachment', Properties: { SecretId: { Ref: 'Secret' } } } }, { Ref: 'Attached' }),
      signingIn(allowing(READ), ENCRYPTED, { Key: keyOpenTo(ACCOUNT) }),
      signingIn(allowing(READ), ENCRYPTED, { Key: keyWith({ ...USE, Principal: { AWS: ROLE.Role }, ...via('sqs') }) }),
    ],
  },
});

function firstClosed(secrets: readonly SecretOfMapping[] = [], permissions: readonly PolicyStatement[]): Problem | undefined {
  return secrets.map((secret) => closed(secret, permissions)).find((problem) => problem !== undefined);
}

function closed(secret: SecretOfMapping, permissions: readonly PolicyStatement[]): Problem | undefined {
  const { name, mayAdmitRole, permissions: onResource, key } = secret;
  const obstacles = obstaclesTo([{ actions: ACTIONS_ON_SECRETS, permissions, onResource, mayBeAdmitted: mayAdmitRole }]);
  if (obstacles) {
    return { what: `secret '${name}' and ${obstacles.words}`, fix: obstacles.fix };
  }
  const problem = closedKey(key, permissions, DECRYPT);
  return problem && { ...problem, what: `secret '${name}' and ${problem.what}` };
}

/** A function that reads from a broker elsewhere with the secret `Secret`. */
function signingIn(role: Properties, secret: Properties = {}, resources: object = {}, URI: unknown = { Ref: 'Secret' }) {
  const EventSourceArn = 'arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1';
  return roleWith(role, {}, {
    Secret: { Type: 'AWS::SecretsManager::Secret', Properties: secret },
    Orders: mappingWith({ EventSourceArn, Queues: ['orders'], SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI }] }),
    ...resources,
  });
}

function policyFor(Principal: unknown) {
  const ResourcePolicy = { Statement: [{ Effect: 'Allow', Principal, Action: READ, Resource: '*' }] };
  return { Type: 'AWS::SecretsManager::ResourcePolicy', Properties: { SecretId: { Ref: 'Secret' }, ResourcePolicy } };
}

import { roleOf, Roles } from './execution-role';
import { keyForRole } from './keys-for-roles';
import { ResourcePolicies } from './resource-policies';
import { ACTIONS_ON_SECRETS } from '../../data/role-actions';
import { SecretOfMapping } from '../../view/function-view';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isPlain } from '../template-values';

const SECRET = 'AWS::SecretsManager::Secret';
const ATTACHMENT = 'AWS::SecretsManager::SecretTargetAttachment';

/** The secrets of the app with which an event source mapping signs in. */
export function secretsOf(mapping: Resource, fn: Resource, policies: ResourcePolicies, roles: Roles): readonly SecretOfMapping[] | undefined {
  const { properties: { SourceAccessConfigurations: configurations }, scope } = mapping;
  const role = Array.isArray(configurations) ? roleOf(fn) : undefined;
  return role && (configurations as unknown[]).flatMap((configuration) => {
    const secret = isPlain(configuration) ? secretIn(configuration.URI, scope) : undefined;
    return secret === undefined || !isThereWith(secret, fn) ? [] : [{
      name: secret.logicalId,
      mayAdmitRole: policies.mayAdmit(role, secret),
      permissions: roles.permissionsOn(secret, fn, ACTIONS_ON_SECRETS),
      key: keyForRole(secret.properties.KmsKeyId, secret, 'secretsmanager', fn, roles),
    }];
  });
}

/** What attaches a secret to a database has its ARN too. */
function secretIn(uri: unknown, scope: TemplateScope): Resource | undefined {
  const named = resourceIn(uri, scope);
  const secret = named?.type === ATTACHMENT ? resourceIn(named.properties.SecretId, named.scope) : named;
  return secret?.type === SECRET ? secret : undefined;
}

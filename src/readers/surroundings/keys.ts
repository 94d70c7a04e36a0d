import { KEY, keyPolicyOf, keyReferenceIn } from './key-references';
import { Statements } from './policy-statements';
import { contextOf, RequestContext, statementsAbout } from './resource-policy';
import { KeyOfFunction, KeyUse } from '../../view/function-view';
import { seen, UNKNOWN } from '../../view/maybe';
import { rememberedOf } from '../../view/remembered';
import { Neighbours } from '../from-cloudformation';
import { isThereWith } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

/** Where a function names keys. */
const PROPERTIES: readonly (readonly [KeyUse, string])[] = [
  ['environment', 'KmsKeyArn'],
  ['codePackage', 'Code.SourceKMSKeyArn'],
  ['durableExecutions', 'DurableConfig.KMSKeyArn'],
];

/** Functions without keys of the app share it. */
const NONE: Pick<Neighbours, 'keys'> = Object.freeze({});

/**
 * The keys of the app with which something of a function is encrypted, and the log group into which it writes. What an app
 * makes has no other policy than that of its template.
 */
export function keysOf(fn: Resource, group: Resource | undefined): Pick<Neighbours, 'keys'> {
  const values = new TemplateValues(fn.properties);
  const keys: KeyOfFunction[] = [];
  for (const [use, path] of PROPERTIES) {
    const key = keyOf(use, values.raw(path), fn, functionContext);
    if (key !== undefined) {
      keys.push(use === 'environment' ? { ...key, isUsed: hasSomethingToEncrypt(values) } : key);
    }
  }
  const keyOfGroup = group && keyOf('logGroup', group.properties.KmsKeyId, group, logGroupContext);
  if (keyOfGroup !== undefined) {
    keys.push(keyOfGroup);
  }
  return keys.length === 0 ? NONE : { keys: seen(keys) };
}

/** What the key of the function itself encrypts, among it the optimized image. */
function hasSomethingToEncrypt(values: TemplateValues): boolean {
  const variables = values.map('Environment.Variables')?.atLeast ?? 0;
  return variables > 0 || values.string('SnapStart.ApplyOn') === 'PublishedVersions' || values.string('PackageType') === 'Image';
}

/** The policies of keys by what is known of requests: many functions share a key, and those without a name the request. */
const POLICIES = new WeakMap<Resource, Map<RequestContext, Statements>>();

function policyFor(key: Resource, context: RequestContext): Statements {
  return rememberedOf(POLICIES, key, context, () => policyOf(key, context));
}

function keyOf(use: KeyUse, value: unknown, user: Resource, contextOfUser: (user: Resource) => RequestContext): KeyOfFunction | undefined {
  const named = isAbsent(value) ? undefined : keyReferenceIn(value, user.scope);
  const key = named?.resource;
  if (named === undefined || key?.type !== KEY || !isThereWith(key, user)) {
    return undefined;
  }
  const values = new TemplateValues(key.properties, key.scope);
  return {
    name: key.logicalId,
    use,
    isUsed: true,
    isNamedById: named.attribute !== 'Arn',
    spec: values.string('KeySpec'),
    usage: values.string('KeyUsage'),
    isEnabled: values.boolean('Enabled'),
    region: key.scope.facts.region ?? UNKNOWN,
    policy: policyFor(key, contextOfUser(user)),
  };
}

function policyOf(key: Resource, context: RequestContext): Statements {
  return statementsAbout(keyPolicyOf(key), key.scope, context);
}

function functionContext(fn: Resource): RequestContext {
  return contextOf(fn, 'kms:encryptioncontext:aws:lambda:functionarn', 'lambda:${AWS::Region}:${AWS::AccountId}:function:', fn.properties.FunctionName);
}

function logGroupContext(group: Resource): RequestContext {
  return contextOf(group, 'kms:encryptioncontext:aws:logs:arn', 'logs:${AWS::Region}:${AWS::AccountId}:log-group:', group.properties.LogGroupName);
}

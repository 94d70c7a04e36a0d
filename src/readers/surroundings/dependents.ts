import { deploymentOf } from './deployments';
import { edgeEvents } from './edge-events';
import { sourceOf } from './event-source';
import { eventSourceKind } from './event-source-kind';
import { Roles } from './execution-role';
import { isFixed } from './fixed-versions';
import { ImportedVersions } from './imported-versions';
import { parametersOfStackIn } from './published-parameters';
import { qualifierIn, twoQualifiers } from './qualifiers';
import { repeatedMapping } from './repeated-mappings';
import { ResourcePolicies } from './resource-policies';
import { secretsOf } from './secrets-of-mappings';
import { closedUrlActions, unpairedCallers } from './url-permissions';
import {
  AliasOfFunction, AsyncConfigOfFunction, EventSourceOfFunction, TargetOfReference, UrlOfFunction, VersionOfFunction,
} from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Dependents } from '../from-cloudformation';
import { ALIAS, VERSION, versionOfAlias, versionOwnerOfAlias } from '../function-reference';
import { Json } from '../json-types';
import { Dependent, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPresent, TemplateValues } from '../template-values';

const MAPPING = 'AWS::Lambda::EventSourceMapping';

/** Functions without dependents share it. */
const NONE: Dependents = Object.freeze({});

/** What of an app refers to one of its functions. Others may refer to it too, so nothing is ever complete. */
export function dependentsOf(
  index: ResourceIndex, fn: Resource, policies = new ResourcePolicies(index), roles = new Roles(index), imports = new ImportedVersions(index),
): Dependents {
  const all = index.dependentsOf(fn);
  if (all.length === 0) {
    return NONE;
  }
  const isOfPresent = publishesPresent(index, fn, all);
  const sourceOfMapping = (mapping: Dependent) =>
    ({ ...eventSourceOf(mapping, fn, policies, roles), ...targetOf(mapping, isOfPresent), sameAs: repeatedMapping(mapping, all) });
  return {
    aliases: members(all, ALIAS, aliasOf),
    versions: members(all, VERSION, (version) => ({
      ...versionOf(version, mayShareTraffic(index, fn)),
      isOfPresent,
      importedBy: imports.by(version),
      isFixed: isFixed(version, all, index) || undefined,
    })),
    eventSources: members(all, MAPPING, sourceOfMapping),
    functionUrls: members(all, 'AWS::Lambda::Url', (url) => urlOf(url, index)),
    asyncConfigs: members(all, 'AWS::Lambda::EventInvokeConfig', asyncConfigOf),
    edgeAssociations: members(all, 'AWS::CloudFront::Distribution', (distribution) =>
      ({ name: distribution.logicalId, ...targetOf(distribution, isOfPresent), ...edgeEvents(distribution) })),
  };
}

function members<T>(all: readonly Dependent[], type: string, read: (dependent: Dependent) => T) {
  const found = all.filter((dependent) => dependent.type === type);
  return found.length === 0 ? undefined : seen(found.map(read));
}

function aliasOf(alias: Dependent): AliasOfFunction {
  const { logicalId, properties, scope, reference } = alias;
  const values = new TemplateValues(properties, scope);
  const name = values.string('Name');
  const owner = versionOwnerOfAlias(alias);
  return {
    givenName: name,
    otherFunction: owner === undefined || owner === reference.fn ? undefined : owner.logicalId,
    name: typeof name === 'string' ? name : logicalId,
    version: versionOfAlias(alias) ?? values.string('FunctionVersion'),
    provisionedConcurrentExecutions: provisioned(values),
    isWeighted: hasMembers(values.raw('RoutingConfig.AdditionalVersionWeights')),
    deployment: deploymentOf(alias),
  };
}

function versionOf({ logicalId, properties, scope, origin }: Dependent, isShared: boolean): VersionOfFunction {
  const values = new TemplateValues(properties, scope);
  return {
    name: logicalId,
    provisionedConcurrentExecutions: provisioned(values),
    runtimeUpdateOn: values.string('RuntimePolicy.UpdateRuntimeOn'),
    description: values.string('Description'),
    mayBeEarlier: isShared || !isAbsent(properties.CodeSha256),
    mayFollowChanges: origin !== undefined || mayFollowChanges(properties, scope), // AWS SAM publishes anew when code or configuration change
  };
}

/** Whoever cannot tell what a version says of the code cannot tell that it stays the same. */
function mayFollowChanges(properties: Json, scope: TemplateScope): boolean {
  const description = new TemplateValues(properties, scope).string('Description');
  return !isAbsent(properties.CodeSha256) || description === UNKNOWN || parametersOfStackIn(properties, scope).length > 0;
}

/** Whether an alias may send traffic to two versions of the function; it may be one of which nobody can tell. */
function mayShareTraffic(index: ResourceIndex, fn: Resource): boolean {
  return index.mayHide(ALIAS) || index.perhapsFor(fn, ALIAS)
    .some(({ properties }) => hasMembers(new TemplateValues(properties).raw('RoutingConfig.AdditionalVersionWeights')) !== false);
}

function provisioned(values: TemplateValues): Maybe<number> | undefined {
  return values.number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions');
}

function eventSourceOf(mapping: Dependent, fn: Resource, policies: ResourcePolicies, roles: Roles): EventSourceOfFunction {
  const { logicalId, properties, scope, reference: { target } } = mapping;
  const maximumConcurrency = new TemplateValues(properties, scope).number('ScalingConfig.MaximumConcurrency');
  return {
    name: logicalId,
    kind: eventSourceKind(mapping),
    target,
    source: sourceOf(mapping, fn, policies, roles),
    secrets: secretsOf(mapping, fn, policies, roles),
    maximumConcurrency,
  };
}

function urlOf(url: Dependent, index: ResourceIndex): UrlOfFunction {
  const { logicalId, properties, scope, reference } = url;
  const values = new TemplateValues(properties, scope);
  const authType = values.string('AuthType');
  const qualifier = qualifierOf(url);
  const isOpen = authType === 'NONE' && qualifier === undefined;
  return {
    name: logicalId,
    authType,
    invokeMode: values.string('InvokeMode'),
    qualifier,
    twoQualifiers: twoQualifiers(properties.TargetFunctionArn, properties.Qualifier, scope, reference),
    closedActions: isOpen ? closedUrlActions(url, index) : undefined,
    unpairedCallers: authType === 'AWS_IAM' ? unpairedCallers(url, index) : undefined,
  };
}

/** What of the function itself a resource is for; unknown when it names the function by a version or an alias. */
function qualifierOf({ properties: { Qualifier }, scope, reference }: Dependent): Maybe<string> | undefined {
  return reference.target === 'function' ? qualifierIn(Qualifier, scope) : UNKNOWN;
}

function asyncConfigOf(config: Dependent): AsyncConfigOfFunction {
  const { logicalId, properties, scope, reference } = config;
  const values = new TemplateValues(properties, scope);
  const destinations = ['OnSuccess', 'OnFailure'].map((outcome) => values.raw(`DestinationConfig.${outcome}.Destination`));
  return {
    name: logicalId,
    qualifier: qualifierOf(config),
    twoQualifiers: twoQualifiers(properties.FunctionName, properties.Qualifier, scope, reference),
    hasDestination: destinations.some(isPresent) ? true : destinations.every(isAbsent) ? false : UNKNOWN,
    maxEventAgeSeconds: values.number('MaximumEventAgeInSeconds'),
    retryAttempts: values.number('MaximumRetryAttempts'),
  };
}

/** What a resource names, and whether that is a version of a function as it was once. */
function targetOf({ reference: { target, version } }: Dependent, isOfPresent: boolean): TargetOfReference {
  return { target, version, mayBeEarlier: version !== undefined && !isOfPresent ? true : undefined };
}

/**
 * Whether the version of the template is certainly of the function as the template has it. CloudFormation publishes a version
 * once: of several, or of one that says which code it is of, nobody can tell how the function was then.
 */
function publishesPresent(index: ResourceIndex, fn: Resource, all: readonly Dependent[]): boolean {
  const [version, ...others] = all.filter(({ type }) => type === VERSION);
  return version !== undefined && others.length === 0 && isAbsent(version.properties.CodeSha256)
    && !index.mayHide(VERSION) && index.perhapsFor(fn, VERSION).length === 1; // one of which a condition decides is not among all
}

/** Whether a list has members for certain, or none. */
function hasMembers(list: unknown): Maybe<boolean> {
  if (isAbsent(list)) {
    return false;
  }
  return Array.isArray(list) && (list.length === 0 || list.some(isPresent)) ? list.length > 0 : UNKNOWN;
}

import { sourceOf } from './event-source';
import { eventSourceKind } from './event-source-kind';
import { ResourcePolicies } from './resource-policies';
import {
  AliasOfFunction, AsyncConfigOfFunction, EdgeAssociation, EventSourceOfFunction, VersionOfFunction,
} from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Dependents } from '../from-cloudformation';
import { ALIAS, VERSION, versionOfAlias } from '../function-reference';
import { Dependent, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, isPresent, TemplateValues } from '../template-values';

/** Functions without dependents share it. */
const NONE: Dependents = Object.freeze({});

/** What of an app refers to one of its functions. Others may refer to it too, so nothing is ever complete. */
export function dependentsOf(index: ResourceIndex, fn: Resource, policies = new ResourcePolicies(index)): Dependents {
  const all = index.dependentsOf(fn);
  if (all.length === 0) {
    return NONE;
  }
  return {
    aliases: members(all, ALIAS, aliasOf),
    versions: members(all, VERSION, versionOf),
    eventSources: members(all, 'AWS::Lambda::EventSourceMapping', (mapping) => eventSourceOf(mapping, fn, policies)),
    functionUrls: members(all, 'AWS::Lambda::Url', ({ logicalId: name }) => ({ name })),
    asyncConfigs: members(all, 'AWS::Lambda::EventInvokeConfig', asyncConfigOf),
    edgeAssociations: members(all, 'AWS::CloudFront::Distribution', edgeAssociationOf),
  };
}

function members<T>(all: readonly Dependent[], type: string, read: (dependent: Dependent) => T) {
  const found = all.filter((dependent) => dependent.type === type);
  return found.length === 0 ? undefined : seen(found.map(read));
}

function aliasOf(alias: Dependent): AliasOfFunction {
  const { logicalId, properties } = alias;
  const values = new TemplateValues(properties);
  const name = values.string('Name');
  return {
    name: typeof name === 'string' ? name : logicalId,
    version: versionOfAlias(alias) ?? values.string('FunctionVersion'),
    provisionedConcurrentExecutions: provisioned(values),
    isWeighted: hasMembers(values.raw('RoutingConfig.AdditionalVersionWeights')),
  };
}

function versionOf({ logicalId, properties }: Dependent): VersionOfFunction {
  const values = new TemplateValues(properties);
  return { name: logicalId, provisionedConcurrentExecutions: provisioned(values), runtimeUpdateOn: values.string('RuntimePolicy.UpdateRuntimeOn') };
}

function provisioned(values: TemplateValues): Maybe<number> | undefined {
  return values.number('ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions');
}

function eventSourceOf(mapping: Dependent, fn: Resource, policies: ResourcePolicies): EventSourceOfFunction {
  const { logicalId, reference: { target, version } } = mapping;
  return { name: logicalId, kind: eventSourceKind(mapping), target, version, source: sourceOf(mapping, fn, policies) };
}

function asyncConfigOf({ logicalId, properties }: Dependent): AsyncConfigOfFunction {
  const values = new TemplateValues(properties);
  const destinations = ['OnSuccess', 'OnFailure'].map((outcome) => values.raw(`DestinationConfig.${outcome}.Destination`));
  return {
    name: logicalId,
    hasDestination: destinations.some(isPresent) ? true : destinations.every(isAbsent) ? false : UNKNOWN,
    maxEventAgeSeconds: values.number('MaximumEventAgeInSeconds'),
    retryAttempts: values.number('MaximumRetryAttempts'),
  };
}

function edgeAssociationOf({ logicalId, reference: { target, version } }: Dependent): EdgeAssociation {
  return { name: logicalId, target, version };
}

/** Whether a list has members for certain, or none. */
function hasMembers(list: unknown): Maybe<boolean> {
  if (isAbsent(list)) {
    return false;
  }
  return Array.isArray(list) && (list.length === 0 || list.some(isPresent)) ? list.length > 0 : UNKNOWN;
}

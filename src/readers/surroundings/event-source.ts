import { roleOf, Roles } from './execution-role';
import { ResourcePolicies } from './resource-policies';
import { SourceOfEvents } from '../../view/function-view';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

const TYPES: readonly string[] = ['AWS::SQS::Queue', 'AWS::Kinesis::Stream', 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];

/** What an event source mapping reads from, when that is in the app. */
export function sourceOf(mapping: Resource, fn: Resource, policies: ResourcePolicies, roles: Roles): SourceOfEvents | undefined {
  const source = resourceIn(mapping.properties.EventSourceArn, mapping.scope);
  if (source === undefined || !TYPES.includes(source.type) || !isThereWith(source, fn)) {
    return undefined;
  }
  const role = roleOf(fn);
  return {
    name: source.logicalId,
    mayAdmitRole: role === undefined || policies.mayAdmit(role, source),
    permissions: roles.permissionsOn(source, fn),
    visibilityTimeoutSeconds: source.type === 'AWS::SQS::Queue' ? new TemplateValues(source.properties, source.scope).number('VisibilityTimeout') : undefined,
  };
}

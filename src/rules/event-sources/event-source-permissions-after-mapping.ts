import { EventSourceOfFunction } from '../../view/function-view';
import { PolicyStatement } from '../../view/policy-statement';
import { queueWith } from '../example-resources';
import { allowing, roleWith } from '../example-roles';
import { isCurrent } from '../neighbours';
import { readingQueue } from '../queue-sources';
import { BROKERS, reading } from '../reading-sources';
import { isHindered, surelyAllows } from '../role-permissions';
import { defineRule, knownPart, maybe, Properties, Scenario } from '../rule';
import { list } from '../words';

const NEEDED = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const [inline] = allowing(...NEEDED).Policies as readonly { readonly PolicyDocument: unknown }[];
const Policy = { Type: 'AWS::IAM::ManagedPolicy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: inline?.PolicyDocument } };

export const eventSourcePermissionsAfterMapping = defineRule({
  id: 'event-source-permissions-after-mapping',
  enforces: ['esm-role-permissions'],
  severity: 'warning',
  title: 'Event source mappings are made after the policy that lets the function read',
  why: 'Lambda rejects the mapping when CloudFormation attaches the policy to the role of the function too late',
  fix: 'name the policy in DependsOn of the function or of the mapping, or put the statements into the role',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html#cfn-iam-role-policies',
  verified: '2026-12-01',
  reads: [maybe('role'), 'rolePermissions', knownPart('eventSources')],
  check: ({ rolePermissions, eventSources }) => rolePermissions && eventSources
    .filter((mapping) => isCurrent(mapping) && late(mapping, rolePermissions).length > 0)
    .whenAny((mappings) => list(mappings.map((mapping) =>
      `event source mapping '${mapping.name}' does not wait for the policy that allows ${list(late(mapping, rolePermissions))} on '${mapping.source?.name}'`))),
  examples: {
    good: [
      { ...withPolicy(), dependsOn: ['Policy'] },
      withPolicy({}, { DependsOn: 'Policy' }),
      withPolicy(allowing('sqs:*')),
    ],
    bad: [withPolicy(), withPolicy(allowing('sqs:ReceiveMessage'))],
  },
});

/** What only policies allow that may come after the mapping. */
function late(mapping: EventSourceOfFunction, permissions: readonly PolicyStatement[]): readonly string[] {
  const { permissionsBefore, mayAdmitRole } = mapping.source ?? {};
  if (permissionsBefore === undefined || mayAdmitRole || BROKERS.includes(mapping.kind)) {
    return [];
  }
  const needs = reading(mapping, permissions);
  const actions = needs.flatMap((need) => need.actions);
  const isEnough = surelyAllows(permissions, actions) && !needs.some(isHindered);
  return isEnough ? actions.filter((action) => isHindered({ actions: [action], permissions: permissionsBefore })) : [];
}

/** A function that reads a queue, with a policy beside its role. */
function withPolicy(role: Properties = {}, mapping: Properties = {}): Scenario {
  const { resources = {} } = readingQueue({}, queueWith());
  return roleWith(role, {}, { ...resources, Orders: { ...resources.Orders!, ...mapping }, Policy });
}

import { actionOn, actionsOn, inWords, sendingTo } from '../event-targets';
import { DEAD_LETTERS_TO_QUEUE, queueWith } from '../example-resources';
import { allowing, roleWith } from '../example-roles';
import { isHindered, surelyAllows } from '../role-permissions';
import { defineRule, knownPart, maybe } from '../rule';

const [inline] = allowing('sqs:SendMessage').Policies as readonly { readonly PolicyDocument: unknown }[];
const Policy = { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: inline?.PolicyDocument } };
const RESOURCES = { Failed: queueWith(), Policy };

export const deadLetterPermissionNotBeforeFunction = defineRule({
  id: 'dead-letter-permission-not-before-function',
  enforces: ['dlq-needs-policy-first'],
  severity: 'warning',
  title: 'The role may send to the dead-letter target before the function is created',
  why: 'CloudFormation may create the function first, and Lambda then rejects it',
  fix: 'add a DependsOn from the function to the policy that allows the action',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html',
  verified: '2026-11-21',
  reads: [maybe('deadLetterTargetArn'), maybe('role'), 'rolePermissions', 'rolePermissionsBefore', knownPart('deadLetterTargets')],
  check: ({ rolePermissions, rolePermissionsBefore, deadLetterTargets }) => rolePermissions && rolePermissionsBefore && deadLetterTargets
    .filter((target) => !target.mayAdmitRole && surelyAllows(rolePermissions, [actionOn(target)])
      && !isHindered(sendingTo(rolePermissions)(target)) && isHindered({ actions: [actionOn(target)], permissions: rolePermissionsBefore }))
    .whenAny((targets) => `dead letters go to ${inWords(targets)}, and the function does not wait for the policy that allows ${actionsOn(targets)}`),
  examples: {
    good: [
      { ...roleWith({}, DEAD_LETTERS_TO_QUEUE, RESOURCES), dependsOn: ['Policy'] },
      roleWith(allowing('sqs:*'), DEAD_LETTERS_TO_QUEUE, RESOURCES),
      roleWith({}, {}, RESOURCES),
    ],
    bad: [roleWith({}, DEAD_LETTERS_TO_QUEUE, RESOURCES)],
  },
});

import { Properties, Scenario } from './rule';

/** Properties of a function whose role is in the template. */
export const ROLE = { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } };

export const TRUSTS_LAMBDA = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };

/** A function with a role that Lambda may take and that may write logs, and with what the example adds to it. */
export function roleWith(role: Properties, properties: Properties = {}, resources: Scenario['resources'] = {}): Scenario {
  const policies = Array.isArray(role.Policies) ? role.Policies : [];
  return bareRole({ ...role, Policies: [...policies, policy('logs:CreateLogStream', 'logs:PutLogEvents')] }, properties, resources);
}

/** A function with a role that Lambda may take. */
export function bareRole(role: Properties, properties: Properties = {}, resources: Scenario['resources'] = {}): Scenario {
  return {
    properties: { ...ROLE, ...properties },
    resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA] }, ...role } }, ...resources },
  };
}

/** An inline policy that allows these actions everywhere. */
export function allowing(...actions: readonly string[]): Properties {
  return { Policies: [policy(...actions)] };
}

function policy(...actions: readonly string[]): Properties {
  return { PolicyName: 'Shop', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] } };
}

/** A policy that AWS manages, as the CDK names it. */
export function managedPolicy(name: string): Properties {
  return { ManagedPolicyArns: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::aws:policy/${name}`]] }] };
}

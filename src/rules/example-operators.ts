import { managedPolicy, TRUSTS_LAMBDA } from './example-roles';
import { Properties, Scenario } from './rule';

const OPERATOR = { AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA] }, ...managedPolicy('AWSLambdaManagedEC2ResourceOperator') };

/** A capacity provider whose operator role is in the template. */
export function operatorWith(role: Properties): Scenario {
  return {
    properties: { PermissionsConfig: { CapacityProviderOperatorRoleArn: { 'Fn::GetAtt': ['Operator', 'Arn'] } } },
    resources: { Operator: { Type: 'AWS::IAM::Role', Properties: { ...OPERATOR, ...role } } },
  };
}

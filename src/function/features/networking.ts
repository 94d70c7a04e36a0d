import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps } from '../checked-function-props';

const CHANGES = ['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'];

/** The statement of https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions. */
const NETWORK_INTERFACES = {
  actions: [...CHANGES, 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'],
  resources: ['*'], // the interfaces do not exist yet, and Describe actions take no resource
};

/** Networking: props in, L2 props and statements out. */
export function networking(stack: Stack, { networking: options, role }: Pick<CheckedFunctionProps, 'networking' | 'role'>) {
  const { vpc, vpcSubnets, securityGroups, allowAllIpv6Outbound, ipv6AllowedForDualStack, allowPublicSubnet } = options ?? {};
  const outbound = securityGroups?.length ? undefined : options?.outbound;
  const ofLambda = vpc ? [new iam.PolicyStatement(NETWORK_INTERFACES)] : [];
  return {
    statements: vpc && !role ? [...ofLambda, notForTheCode(stack)] : ofLambda,
    props: {
      vpc,
      vpcSubnets,
      securityGroups,
      allowAllIpv6Outbound,
      ipv6AllowedForDualStack,
      allowPublicSubnet,
      allowAllOutbound: options?.allowAllOutbound ?? (outbound && false),
    } satisfies Partial<lambda.FunctionOptions>,
    wire: (fn: ec2.IConnectable) => outbound?.forEach(({ peer, port, description }) => fn.connections.allowTo(peer, port, description)),
  };
}

/**
 * Lambda manages the interfaces without a source function, which calls of the code have. A pattern instead of the ARN of the
 * function, which waits for its policy; a role of the user may be that of functions which manage interfaces themselves.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
 */
function notForTheCode(stack: Stack): iam.PolicyStatement {
  return new iam.PolicyStatement({
    effect: iam.Effect.DENY,
    actions: CHANGES,
    resources: ['*'],
    conditions: { ArnLike: { 'lambda:SourceFunctionArn': stack.formatArn({ service: 'lambda', resource: 'function:*' }) } },
  });
}

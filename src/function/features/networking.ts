import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NetworkingOptions } from '../networking-options';

/** The statement of https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions. */
const NETWORK_INTERFACES = {
  actions: [
    'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets',
    'ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses',
  ],
  resources: ['*'], // the interfaces do not exist yet, and Describe actions take no resource
};

/** Networking: props in, L2 props and statements out. */
export function networking(options?: NetworkingOptions) {
  const { vpc, vpcSubnets, securityGroups, allowAllOutbound, allowAllIpv6Outbound, ipv6AllowedForDualStack, allowPublicSubnet } = options ?? {};
  return {
    statements: vpc ? [new iam.PolicyStatement(NETWORK_INTERFACES)] : [],
    props: {
      vpc, vpcSubnets, securityGroups, allowAllOutbound, allowAllIpv6Outbound, ipv6AllowedForDualStack, allowPublicSubnet,
    } satisfies Partial<lambda.FunctionOptions>,
  };
}

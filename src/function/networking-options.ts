import * as ec2 from 'aws-cdk-lib/aws-ec2';

/** The VPC that a function reaches into. */
export interface NetworkingOptions {
  /**
   * The VPC. Its tenancy must be default.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
   */
  readonly vpc: ec2.IVpc;

  /**
   * The subnets, at most 16. A function in a public subnet has no access to the internet.
   *
   * @default - private subnets with egress, else isolated ones
   */
  readonly vpcSubnets?: ec2.SubnetSelection;

  /**
   * The security groups, at most 5.
   *
   * @default - a security group of the function
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * Whether the function's own security group lets all IPv4 traffic out. An error together with `securityGroups`.
   *
   * @default true
   */
  readonly allowAllOutbound?: boolean;

  /**
   * Whether the function's own security group lets all IPv6 traffic out. An error together with `securityGroups`.
   *
   * @default false
   */
  readonly allowAllIpv6Outbound?: boolean;

  /**
   * Whether the function may send IPv6 traffic in dual-stack subnets.
   *
   * @default false
   */
  readonly ipv6AllowedForDualStack?: boolean;

  /**
   * Whether public subnets are accepted, although the function has no access to the internet from there.
   *
   * @default false
   */
  readonly allowPublicSubnet?: boolean;
}

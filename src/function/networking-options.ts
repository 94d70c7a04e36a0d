import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { OutboundRule } from './outbound-rule';

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
   * The security groups, at most 5; more are the error `vpc-too-many-security-groups`. Functions with the same groups share
   * network interfaces, and a group that outlives them need not wait until Lambda has deleted the interfaces. Rules between
   * a group from another stack and a partner are made in the stack of the partner.
   *
   * @default - a security group of the function
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-enis
   */
  readonly securityGroups?: ec2.ISecurityGroup[];

  /**
   * Whether the function's own security group lets all IPv4 traffic out. An error together with `securityGroups`.
   *
   * @default - true, unless `outbound` is given
   */
  readonly allowAllOutbound?: boolean;

  /**
   * Whether the function's own security group lets all IPv6 traffic out. An error together with `securityGroups`.
   *
   * @default false
   */
  readonly allowAllIpv6Outbound?: boolean;

  /**
   * The only traffic that the function's own security group lets out, besides that to a `filesystem` and to what is named by
   * `connections` later. An empty list lets none out. A rule that has no effect is the error `option-without-effect`: beside
   * `securityGroups`, or beside the option that lets all its traffic out anyway.
   *
   * @default - all IPv4 traffic is let out
   */
  readonly outbound?: OutboundRule[];

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

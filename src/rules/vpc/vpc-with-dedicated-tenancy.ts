import { inVpc } from '../example-networks';
import { defineRule, knownPart } from '../rule';

export const vpcWithDedicatedTenancy = defineRule({
  id: 'vpc-with-dedicated-tenancy',
  enforces: ['vpc-dedicated-tenancy'],
  title: 'Functions are not in a VPC with dedicated instance tenancy',
  why: 'Lambda functions cannot connect directly to a VPC with dedicated instance tenancy',
  fix: 'use the default tenancy, or connect the function to a VPC of default tenancy that is peered with this one',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp')],
  check: ({ subnetsOfApp }) => subnetsOfApp.filter(({ tenancy }) => tenancy === 'dedicated').whenAny(([{ name, vpc }]) =>
    `subnet ${name} is in the VPC ${String(vpc)}, whose instance tenancy is dedicated`),
  examples: {
    good: [inVpc(), inVpc({ Vpc: { InstanceTenancy: 'default' } }), inVpc({ Vpc: { InstanceTenancy: { Ref: 'Tenancy' } } })],
    bad: [inVpc({ Vpc: { InstanceTenancy: 'dedicated' } })],
  },
});

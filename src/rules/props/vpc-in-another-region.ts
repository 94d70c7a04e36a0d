import { defineRule, Scenario } from '../rule';

const inRegion = (vpcElsewhere: string | undefined): Scenario => ({ properties: {}, view: { vpcElsewhere } });

export const vpcInAnotherRegion = defineRule({
  id: 'vpc-in-another-region',
  enforces: [],
  title: 'The VPC of a function is in its Region',
  why: 'a VPC belongs to one Region, and Lambda finds its subnets in that of the function only',
  fix: 'put the function into a stack of the Region of the VPC, or use a VPC of the Region of the function; VPCs of two Regions reach each other by peering',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/how-it-works.html',
  verified: '2026-11-29',
  reads: ['vpcElsewhere'],
  check: ({ vpcElsewhere: region }) => region === undefined ? undefined : `the VPC is in ${region}, and the function is not`,
  examples: {
    good: [inRegion(undefined)],
    bad: [inRegion('us-east-1')],
  },
});

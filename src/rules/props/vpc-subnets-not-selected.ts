import { defineRule, Scenario } from '../rule';

const selection = (subnetSelection: NonNullable<Scenario['view']>['subnetSelection']): Scenario => ({ properties: {}, view: { subnetSelection } });

export const vpcSubnetsNotSelected = defineRule({
  id: 'vpc-subnets-not-selected',
  enforces: [],
  title: 'The VPC has subnets of the kind that a function selects',
  why: 'a function in a VPC needs at least one subnet, and the CDK refuses to make one without',
  fix: 'select subnets that the VPC has, by their type, their group or one by one in networking.vpcSubnets; an imported VPC has only the subnets that fromVpcAttributes is given or that fromLookup finds',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.SubnetSelection.html',
  verified: '2026-11-29',
  acknowledgeable: false,
  reads: ['subnetSelection'],
  check: ({ subnetSelection }) => subnetSelection && !subnetSelection.isPublic ? `no subnet is selected${subnetSelection.reason === undefined ? '' : `: ${subnetSelection.reason}`}` : undefined,
  examples: {
    good: [selection(undefined)],
    bad: [selection({ isPublic: false, reason: "There are no subnet groups with name 'Orders' in this VPC. Available names: Public,Private" })],
  },
});

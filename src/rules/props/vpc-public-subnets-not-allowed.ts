import { defineRule, Scenario } from '../rule';

const selection = (subnetSelection: NonNullable<Scenario['view']>['subnetSelection']): Scenario => ({ properties: {}, view: { subnetSelection } });

export const vpcPublicSubnetsNotAllowed = defineRule({
  id: 'vpc-public-subnets-not-allowed',
  enforces: [],
  title: 'A function is in public subnets only where somebody says so',
  why: 'a function has no public address, so that it reaches nothing on the internet from there; the CDK refuses it',
  fix: 'give the VPC private subnets and select those, or set networking.allowPublicSubnet when the function calls nothing outside of the VPC',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
  verified: '2026-11-29',
  acknowledgeable: false,
  reads: ['subnetSelection'],
  check: ({ subnetSelection }) => subnetSelection?.isPublic ? 'the subnets are public' : undefined,
  examples: {
    good: [selection(undefined)],
    bad: [selection({ isPublic: true })],
  },
});

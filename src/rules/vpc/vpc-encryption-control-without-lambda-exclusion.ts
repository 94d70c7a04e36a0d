import { inKnown, inVpc, KNOWN, resource } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const control = (properties: object) => ({ Control: resource('AWS::EC2::VPCEncryptionControl', { VpcId: { Ref: 'Vpc' }, ...properties }) });

export const vpcEncryptionControlWithoutLambdaExclusion = defineRule({
  id: 'vpc-encryption-control-without-lambda-exclusion',
  enforces: ['vpc-encryption-control', 'state-disallowed-by-vpc-encryption-control'],
  severity: 'warning',
  title: 'VPCs of functions that enforce encryption exclude Lambda',
  why: 'a VPC that enforces encryption may refuse the function, which then fails with DisallowedByVpcEncryptionControl',
  fix: 'set LambdaExclusionInput of the encryption control to enable, or connect the function to another VPC',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControlConfiguration.html',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp')],
  check: ({ subnetsOfApp }) => subnetsOfApp.filter(({ enforcesEncryption }) => enforcesEncryption).whenAny(([{ name, vpc }]) =>
    `subnet ${name} is in the VPC ${String(vpc)}, which enforces encryption and does not exclude Lambda`),
  examples: {
    good: [
      inVpc(control({ Mode: 'monitor' })),
      inVpc(control({ Mode: 'enforce', LambdaExclusionInput: 'enable' })),
      inVpc(control({ Mode: 'enforce', LambdaExclusionInput: { Ref: 'Exclusion' } })),
      inVpc(control({ Mode: 'enforce', VpcId: { Ref: 'VpcOfParameter' } })),
    ],
    bad: [
      inVpc(control({ Mode: 'enforce' })),
      inVpc(control({ Mode: 'enforce', LambdaExclusionInput: 'disable' })),
      inKnown([KNOWN], inVpc(control({ Mode: 'enforce', VpcId: KNOWN.vpcId }))),
    ],
  },
});

import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

export const layerAwslayerArn = defineRule({
  id: 'layer-awslayer-arn',
  enforces: ['layers-awslayer-form'],
  severity: 'warning',
  title: 'Layers are named by version and not in the form awslayer',
  why: 'the form matches the pattern of Lambda, but cfn-lint of AWS CloudFormation tells that it may not be available',
  fix: 'use the ARN of a layer version',
  source: 'https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md#W3702',
  verified: '2026-11-21',
  reads: [knownPart('layers')],
  check: ({ layers }) => layers.filter((arn) => /^arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+$/.test(arn))
    .whenAny((arns) => `layer is ${list(arns.map(quoted))}`),
  examples: {
    good: [{ Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:awslayer:1'] }],
    bad: [{ Layers: ['arn:aws:lambda:::awslayer:AmazonLinux1803'] }],
  },
});

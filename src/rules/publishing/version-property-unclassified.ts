import { seen } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

export const versionPropertyUnclassified = defineRule({
  id: 'version-property-unclassified',
  enforces: [],
  title: 'Of each property of a published function the CDK can tell whether versions publish it',
  why: 'the CDK names a version by what it publishes, and refuses properties that it cannot place',
  fix: 'call Function.classifyVersionProperty of aws-cdk-lib/aws-lambda with the name of the property, and true when a version publishes it, else false',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda-readme.html#currentversion-updated-hashing-logic',
  verified: '2026-11-29',
  // The CDK throws by itself.
  acknowledgeable: false,
  reads: [knownPart('unclassifiedProperties')],
  check: ({ unclassifiedProperties }) => unclassifiedProperties.whenAny((properties) => ({
    what: `${list(properties)} ${are(properties)} set past the L1, and the CDK cannot tell whether a version publishes ${properties.length === 1 ? 'it' : 'them'}`,
    members: properties,
  })),
  examples: {
    good: [{ properties: {}, view: { unclassifiedProperties: seen([]) } }],
    bad: [
      { properties: {}, view: { unclassifiedProperties: seen(['NewProperty']) } },
      { properties: {}, view: { unclassifiedProperties: seen(['NewProperty', 'OtherProperty']) } },
    ],
  },
});

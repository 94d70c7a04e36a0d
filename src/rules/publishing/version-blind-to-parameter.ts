import { VERSION, versionWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const PARAMETERS = { Revision: { Type: 'String' } };
const following = (value: unknown) => ({ Environment: { Variables: { REVISION: value } } });
const published = (properties: object, version: object = VERSION) =>
  ({ properties: { ...properties }, parameters: PARAMETERS, resources: { Version: version as typeof VERSION } });

export const versionBlindToParameter = defineRule({
  id: 'version-blind-to-parameter',
  enforces: [],
  // Somebody may rename the version whenever a parameter changes.
  severity: 'warning',
  title: 'A version is published anew whenever what it publishes changes',
  why: 'CloudFormation publishes a version once, so a new value of the parameter reaches $LATEST only, and aliases keep the old one',
  fix: 'give the value when the app is synthesized, such as by context, or put the parameter into the Description of the version too',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-version.html',
  verified: '2026-11-29',
  reads: [knownPart('versions'), knownPart('publishedParameters')],
  check: ({ versions, publishedParameters }) => versions.filter(({ mayFollowChanges }) => mayFollowChanges === false).whenAny((blind) =>
    publishedParameters.whenAny((parameters) =>
      `${named('version', 'versions', blind)} ${blind.length === 1 ? 'stays' : 'stay'} as ${blind.length === 1 ? 'it is' : 'they are'} when ${list(parameters.map(({ name, property }) => `the parameter '${name}' changes ${property}`))}`)),
  examples: {
    good: [
      published(following('7')),
      published(following({ Ref: 'AWS::Region' })),
      published(following({ 'Fn::ImportValue': 'Revision' })),
      published({ ReservedConcurrentExecutions: { Ref: 'Revision' } }),
      published({ FunctionName: { 'Fn::Sub': 'orders-${Revision}' } }),
      published(following({ Ref: 'Revision' }), versionWith({ Description: { Ref: 'Revision' } })),
      published(following({ Ref: 'Revision' }), versionWith({ Description: { 'Fn::GetAtt': ['Build', 'Revision'] } })),
      { properties: following({ Ref: 'Revision' }), parameters: PARAMETERS, resources: {} },
    ],
    bad: [
      published(following({ Ref: 'Revision' })),
      published(following({ 'Fn::Sub': 'r-${Revision}' })),
      published({ Code: { S3Bucket: 'packages', S3Key: { 'Fn::Join': ['', ['orders-', { Ref: 'Revision' }, '.zip']] } } }, versionWith({ Description: 'live' })),
    ],
  },
});

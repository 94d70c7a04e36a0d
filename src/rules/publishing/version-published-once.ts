import { aliasWith, distributionOf, VERSION, versionWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { are } from '../words';

const ALIAS = aliasWith({});
const among = (resources: Scenario['resources'], properties: Properties = {}): Scenario => ({ properties, resources, isWhole: true });
const numbered = (id: string) => among({
  [id]: VERSION,
  Alias: aliasWith({ FunctionVersion: { 'Fn::GetAtt': [id, 'Version'] } }),
});

export const versionPublishedOnce = defineRule({
  id: 'version-published-once',
  enforces: [],
  // Somebody may rename the version whenever the function changes.
  severity: 'warning',
  title: 'A version that is in use is published anew when the function changes',
  why: 'CloudFormation publishes a version once: changes of the function reach $LATEST only, and what names the version keeps the old code and configuration',
  fix: 'use currentVersion of the function, or give the version another logical id or Description whenever the function changes',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_lambda.Version.html',
  verified: '2026-12-01',
  reads: [knownPart('versions')],
  check: ({ versions }) => versions.filter(({ isFixed, mayFollowChanges }) => isFixed === true && mayFollowChanges === false)
    .whenAny((all) => `${named('version', 'versions', all)} of the function ${are(all)} in use, and nothing there changes with the function`),
  examples: {
    good: [
      numbered('Version7'),
      numbered('VersionOn20261201'),
      numbered('Version4f2c9ab'),
      among({ Version: VERSION }), // nobody uses it
      among({ Version: versionWith({ Description: 'build 41' }), Alias: ALIAS }),
      among({ Version: versionWith({ CodeSha256: '4dGrE7rGTHRXcYBa0l4nNwAvVkSzBa3vCyR7CGcbGpw=' }), Alias: ALIAS }),
      among({ Version: versionWith({ Description: { 'Fn::ImportValue': 'Build' } }), Alias: ALIAS }),
      among({ Version: VERSION, Green: versionWith({ Description: 'green' }), Alias: ALIAS }),
      among({ Alias: aliasWith({ FunctionVersion: '7' }) }),
    ],
    bad: [
      among({ Version: VERSION, Alias: ALIAS }),
      among({ Version: versionWith({ Description: 'live' }), Alias: ALIAS }),
      { ...among({ Version: VERSION, Cdn: distributionOf({ Ref: 'Version' }) }), region: 'us-east-1' },
    ],
  },
});

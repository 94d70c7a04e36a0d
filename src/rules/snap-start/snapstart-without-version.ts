import { aliasWith, VERSION } from '../example-resources';
import { defineRule } from '../rule';

const ON = { Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' } };

export const snapstartWithoutVersion = defineRule({
  id: 'snapstart-without-version',
  enforces: ['snapstart-needs-version'],
  // Something else than the app may publish versions.
  severity: 'warning',
  title: 'A function with SnapStart has a published version',
  why: 'SnapStart works for published versions only, and $LATEST starts as slowly as before',
  fix: 'publish a version, as fn.currentVersion does, and invoke it or an alias of it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart-activate.html',
  verified: '2026-11-21',
  reads: ['snapStart', 'isPublished'],
  check: ({ snapStart, isPublished }) =>
    snapStart === 'PublishedVersions' && isPublished === false ? 'SnapStart is on and the app publishes no version of the function' : undefined,
  examples: {
    good: [
      { properties: ON, resources: { Version: VERSION } },
      { properties: ON, resources: { Alias: aliasWith({ FunctionVersion: '7' }) } },
      { properties: ON, resources: { Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Name' } } } } },
      { ...ON, SnapStart: { ApplyOn: 'None' } },
    ],
    bad: [{ properties: ON, resources: {} }],
  },
});

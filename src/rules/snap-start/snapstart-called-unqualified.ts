import { whereSet } from '../asked-where';
import { callersOf, callingLatest } from '../callers';
import { aliasWith, FUNCTION_URL, mappingWith, VERSION } from '../example-resources';
import { defineRule, knownPart } from '../rule';

const SNAPSTART = { Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' } };
const ALIAS = { Version: VERSION, Alias: aliasWith({}) };
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const LATEST = { 'Fn::Sub': '${Function.Arn}:$LATEST' };

/** Without a published version, that is what is wrong. */
const PUBLISHED = { Version: VERSION };

export const snapstartCalledUnqualified = defineRule({
  id: 'snapstart-called-unqualified',
  enforces: ['snapstart-needs-version'],
  severity: 'warning',
  title: 'What calls a function with SnapStart names a version or an alias',
  why: 'only published versions start from a snapshot; who calls the function without a version gets $LATEST',
  fix: 'let it name an alias or a version, such as the alias instead of the function in the constructs of the CDK, or set AutoPublishAlias in AWS SAM',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html',
  verified: '2026-11-21',
  askedWhere: whereSet('snapStart'),
  reads: ['snapStart', knownPart('callers'), knownPart('eventSources')],
  check: ({ snapStart, callers, eventSources }) => {
    const found = snapStart === 'PublishedVersions' ? callingLatest(callers, eventSources) : undefined;
    return found && `SnapStart is on and ${found}`;
  },
  examples: {
    good: [
      ...callersOf({ Ref: 'Alias' }).map((resources) => ({ properties: SNAPSTART, resources: { ...ALIAS, ...resources } })),
      ...callersOf({ Ref: 'FunctionArn' }).map((resources) => ({ properties: SNAPSTART, resources: { ...PUBLISHED, ...resources } })),
      { properties: SNAPSTART, resources: { ...PUBLISHED, Orders: mappingWith({ FunctionName: { 'Fn::Sub': '${Function}:live' } }) } },
      { properties: SNAPSTART, resources: { ...PUBLISHED, Url: { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, Qualifier: 'live' } } } },
      { properties: { SnapStart: { ApplyOn: 'None' } }, resources: { Url: FUNCTION_URL } },
    ],
    bad: [
      ...callersOf(ARN).map((resources) => ({ properties: SNAPSTART, resources: { ...PUBLISHED, ...resources } })),
      { properties: SNAPSTART, resources: { ...PUBLISHED, Url: FUNCTION_URL } },
      { properties: SNAPSTART, resources: { ...PUBLISHED, Orders: mappingWith({}) } },
      ...callersOf(LATEST).map((resources) => ({ properties: SNAPSTART, resources: { ...PUBLISHED, ...resources } })),
      { properties: SNAPSTART, resources: { ...PUBLISHED, Orders: mappingWith({ FunctionName: LATEST }) } },
    ],
  },
});

import { aliasWith, PROVISIONED, VERSION, versionWith } from '../example-resources';
import { provisionedConcurrency, PROVISIONED_CONCURRENCY_PROPS, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const SNAPSTART_ON = { Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' } };
const PROVISIONED_ALIAS = { Version: VERSION, Alias: aliasWith(PROVISIONED) };

export const snapstartWithProvisionedConcurrency = defineRule({
  id: 'snapstart-with-provisioned-concurrency',
  enforces: ['snapstart-no-provisioned-concurrency'],
  title: 'Versions with SnapStart have no provisioned concurrency',
  why: 'Lambda rejects SnapStart together with provisioned concurrency on the same version',
  fix: 'remove the provisioned concurrency, or turn SnapStart off',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes',
  verified: '2026-10-01',
  props: PROVISIONED_CONCURRENCY_PROPS,
  reads: ['snapStart', knownPart('aliases'), knownPart('versions')],
  check: ({ snapStart, aliases, versions }) => {
    // A version from before this deployment may have been published without SnapStart.
    const published = provisionings(aliases, versions).filter(({ version }) =>
      versions.some(({ name, isOfPresent }) => name === version && isOfPresent === true));
    const found = provisionedConcurrency(published);
    return found && snapStart === 'PublishedVersions' ? `${found} and SnapStart is on` : undefined;
  },
  examples: {
    good: [
      { properties: { Runtime: 'java21', SnapStart: { ApplyOn: 'None' } }, resources: PROVISIONED_ALIAS },
      { properties: SNAPSTART_ON, resources: { Version: VERSION, Alias: aliasWith({}) } },
      { properties: SNAPSTART_ON, resources: { Version: VERSION, Alias: aliasWith({ ...PROVISIONED, FunctionVersion: '7' }) } },
      { properties: SNAPSTART_ON, resources: { Version: versionWith({ ...PROVISIONED, CodeSha256: 'abc' }) } },
      { properties: SNAPSTART_ON, resources: { Version: versionWith(PROVISIONED), Second: versionWith({ Description: 'second' }) } },
    ],
    bad: [
      { properties: SNAPSTART_ON, resources: PROVISIONED_ALIAS },
      { properties: SNAPSTART_ON, resources: { Version: versionWith(PROVISIONED) } },
    ],
  },
});

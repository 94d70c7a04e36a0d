import { seen } from '../../view/maybe';
import { defineRule, knownPart, Scenario } from '../rule';
import { list, quoted } from '../words';

/** What conditions decide, by the property that says it. */
const DECIDED: Readonly<Record<string, string>> = {
  DurableConfig: 'the function is durable',
  CapacityProviderConfig: 'the function runs on managed instances',
  TenancyConfig: 'the function isolates tenants',
  PackageType: 'the function is an image',
};

/** For these CloudFormation makes another function, which it can under a name of its own only. Lambda rejects the update of others. */
const REPLACING = ['TenancyConfig', 'PackageType'];

const switching = (property: string, fixedName?: string): Scenario =>
  ({ properties: {}, view: { switchedSettings: seen([{ property, condition: 'IsProd', fixedName }]) } });

export const creationSettingSwitched = defineRule({
  id: 'creation-setting-switched',
  enforces: [],
  // The parameter may never change.
  severity: 'warning',
  title: 'What is decided when a function is created depends on no parameter',
  why: 'durability, tenant isolation, the kind of package and the capacity provider of a function cannot be changed later: Lambda rejects the update, '
    + 'or CloudFormation makes another function, which fails under a fixed name',
  fix: 'make a function for each case, with a name of its own, and choose between them by their conditions',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
  verified: '2026-12-01',
  reads: [knownPart('switchedSettings')],
  check: ({ switchedSettings }) => switchedSettings
    .filter(({ property, fixedName }) => fixedName !== undefined || !REPLACING.includes(property))
    .whenAny((settings) => list(settings.map(({ property, condition, fixedName }) =>
      `the condition '${condition}' decides whether ${DECIDED[property]}${fixedName === undefined ? '' : `, and its name is ${quoted(fixedName)} in any case`}`))),
  examples: {
    good: REPLACING.map((property) => switching(property)),
    bad: [switching('DurableConfig'), switching('CapacityProviderConfig', 'orders'), ...REPLACING.map((property) => switching(property, 'orders'))],
  },
});

import { seen } from '../../view/maybe';
import { defineRule, knownPart, Scenario } from '../rule';
import { list } from '../words';

const partners = (...names: readonly string[]): Scenario => ({ properties: {}, view: { namelessPartners: seen(names.map((prop) => ({ prop, reason: "Cannot use resource 'Letters/Queue' in a cross-environment fashion" }))) } });

export const partnerWithoutName = defineRule({
  id: 'partner-without-name',
  enforces: [],
  title: 'What a function uses of another account or Region has a name of its own',
  why: 'stacks of other accounts and Regions share no references, so that only a name which is known before deployment leads there',
  fix: 'give the resource a name where it is made, or PhysicalName.GENERATE_IF_NEEDED; or put it into the account and Region of the function',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html',
  verified: '2026-11-29',
  acknowledgeable: false,
  reads: [knownPart('namelessPartners')],
  check: ({ namelessPartners }) => namelessPartners.whenAny((found) => ({
    what: list(found.map(({ prop, reason }) => `${prop} is of another account or Region: ${reason}`)),
    members: found.map(({ prop }) => prop),
  })),
  examples: {
    good: [partners()],
    bad: [partners('deadLetter'), partners('deadLetter', 'encryption.key')],
  },
});

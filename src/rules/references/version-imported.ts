import { seen } from '../../view/maybe';
import { STRONG_REFERENCES } from '../imported-resources';
import { defineRule, knownPart, Scenario } from '../rule';
import { list } from '../words';

const versions = (importedBy?: readonly string[]): Scenario => ({ properties: {}, view: { versions: seen([{ name: 'Version', importedBy }]) } });

export const versionImported = defineRule({
  ...STRONG_REFERENCES,
  id: 'version-imported',
  title: 'Other stacks import no version of a function',
  why: 'each deployment of new code makes another version, and CloudFormation neither changes nor removes an export that another stack imports',
  fix: 'pass an alias to the other stack, which keeps its ARN; where it must be a version, let its stack refer weakly: CrossStackReferences.of(version).produce(ReferenceStrength.BOTH), and WEAK after a deployment of all stacks',
  reads: [knownPart('versions')],
  check: ({ versions: all }) => all.filter(({ importedBy = [] }) => importedBy.length > 0).whenAny((imported) =>
    list(imported.map(({ name, importedBy = [] }) => `${list(importedBy.map((stack) => `the stack '${stack}'`))} import${importedBy.length === 1 ? 's' : ''} the version '${name}'`))),
  examples: {
    good: [versions(), versions([])],
    bad: [versions(['Edge']), versions(['Edge', 'Shop'])],
  },
});

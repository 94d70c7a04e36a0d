import { anchor, code, fenced, grouped, headingAnchor, page, text } from './markdown';
import { shownBad, shownExamples, shownGood } from './rule-examples';
import { templateYaml } from './template-yaml';
import { RuleCatalog, RuleDescription } from '../src/catalog/rule-catalog';
import { ALL_RULES } from '../src/rules';
import { FUNCTION } from '../src/view/fields';
import { minimalOf, REGION, TODAY } from '../test/examples';

const RULES = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** What rules read that is no property. */
const OTHER_READS: Readonly<Record<string, string>> = {
  wrongTypes: 'all properties',
  jsonFaults: 'the text of the request',
  unknownMembers: 'all members of the request',
  repeatedMembers: 'all members of the request',
  nullMembers: 'all members of the request',
  wrongRequestTypes: 'all members of the request',
  ineffectiveOptions: 'the props of `CheckedFunction`',
  statementsNotAdded: 'the props of `CheckedFunction`',
  stackCycles: 'the stacks of the app',
  namelessPartners: 'the props of `CheckedFunction`',
  missingReferences: 'all names in the template',
  unclassifiedProperties: 'all properties that are set past the L1',
};

/** RULES.md */
export function rulesPage(rules: readonly RuleDescription[] = RuleCatalog.all()): string {
  const topics = grouped(rules, (rule) => rule.topic);
  const errors = rules.filter((rule) => rule.severity === 'error').length;
  return page([
    '# Rules',
    `${rules.length} rules: ${errors} errors, which are certain and stop the build, and ${rules.length - errors} warnings.`,
    'Acknowledge a rule under the id `LambdaChecks::<rule>`. [COVERAGE.md](COVERAGE.md) shows every documented constraint and the rule that enforces it.',
    topics.map(([topic, { length }]) => `- [${topic}](#${headingAnchor(topic)}): ${length}`).join('\n'),
    '## How to read the examples',
    `Each rule has an example in which it finds something, with what it then says, and one as near to it as possible in which it does not. They are in the words of CloudFormation and show only what is added to the smallest function, in ${REGION} on ${TODAY} unless another Region or day is given:`,
    minimal(FUNCTION.type),
    'Where other resources matter, they are shown by their logical ids and the function is `Function`. `…` stands for what is left out of long texts and lists; what a template does not say, such as the facts of a request, is a comment.',
    ...topics.flatMap(([topic, members]) => [`## ${topic}`, ...start(members), ...members.flatMap(ruleBlocks)]),
  ]);
}

/** What the examples of a topic are added to. */
function start(members: readonly RuleDescription[]): string[] {
  const types = [...new Set(members.map(({ id }) => RULES.get(id)!.subject.type))].filter((type) => type !== FUNCTION.type);
  return types.flatMap((type) => [`Examples of ${code(type)} are added to:`, minimal(type)]);
}

function minimal(type: string): string {
  return fenced('yaml', templateYaml(minimalOf(type)));
}

function ruleBlocks(description: RuleDescription): string[] {
  const { id, severity, title, why, fix } = description;
  const rule = RULES.get(id)!;
  const shown = shownExamples(rule);
  return [
    `### ${anchor(id)}${id}`,
    `**${severity}** · ${text(title)}`,
    `**Why:** ${text(why)}. **Fix:** ${text(fix)}.`,
    origin(description),
    fenced('yaml', shownBad(rule, shown.bad)),
    fenced('yaml', shownGood(rule, shown)),
  ];
}

function origin({ id, reads, source, verified, censusRows }: RuleDescription): string {
  const { fields, subject } = RULES.get(id)!;
  const own = reads.map((path) => code(path.replace(`${subject.type} `, '')));
  const others = new Set((fields as readonly string[]).flatMap((field) => OTHER_READS[field] ?? []));
  const all = `${subject.type === FUNCTION.type ? '' : `of ${code(subject.type)}: `}${(own.length > 0 ? own : [...others]).join(', ')}`;
  const rows = censusRows.map((row) => `[${row}](COVERAGE.md#${row})`);
  return [`Reads ${all}`, `[source](${source}), read ${verified}`, ...rows.length > 0 ? [`census: ${rows.join(', ')}`] : []].join(' · ');
}

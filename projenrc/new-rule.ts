import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES } from '../src/rules';

const RULES = join(__dirname, '../src/rules');
const TOPICS = readdirSync(RULES).filter((name) => existsSync(join(RULES, name, 'index.ts')));

/** What is wrong with the arguments, or `undefined`. */
export function mistake(topic?: string, id?: string): string | undefined {
  if (topic === undefined || id === undefined) {
    return 'usage: npx projen new-rule <topic> <rule-id>';
  }
  if (!TOPICS.includes(topic)) {
    return `there is no topic '${topic}'; the topics are ${TOPICS.join(', ')}`;
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    return `'${id}' is no rule id: use lowercase words with hyphens between them that name the mistake, such as environment-reserved-name`;
  }
  return ALL_RULES.some((rule) => rule.id === id) ? `the rule '${id}' exists already` : undefined;
}

function ruleFile(id: string, today: string): string {
  return `import { defineRule } from '../rule';

export const ${constantOf(id)} = defineRule({
  id: '${id}',
  enforces: [],
  title: 'What holds for a function without this mistake',
  why: 'the consequence that the source states',
  fix: 'change the smallest thing that helps, or name the alternative',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/welcome.html',
  verified: '${today}',
  reads: ['description'],
  check: () => undefined,
  examples: {
    good: [{ Description: 'orders' }],
    bad: [{ Description: 'the mistake' }],
  },
});
`;
}

function constantOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The index of a topic with one more rule at its end. */
function withRule(index: string, id: string): string {
  const siblings = [...index.matchAll(/^import [^;]* from '(\.\/[^']+)';\n/gm)];
  const before = siblings.filter(([, path]) => path! < `./${id}`).at(-1);
  const place = before ? before.index + before[0].length : siblings.at(0)?.index ?? 0;
  const imported = `${index.slice(0, place)}import { ${constantOf(id)} } from './${id}';\n${index.slice(place)}`;
  return imported.replace(/(readonly Rule\[\] = \[[\s\S]*?)\n?\];/, `$1\n  ${constantOf(id)},\n];`);
}

function newRule(topic: string, id: string): void {
  const index = join(RULES, topic, 'index.ts');
  writeFileSync(join(RULES, topic, `${id}.ts`), ruleFile(id, new Date().toISOString().slice(0, 10)));
  writeFileSync(index, withRule(readFileSync(index, 'utf8'), id));
  console.log(`src/rules/${topic}/${id}.ts: write the check and the examples, then run npx jest --coverage=false test/rules/catalogue -t ${id}`);
}

if (require.main === module) {
  const [topic, id] = process.argv.slice(2);
  const wrong = mistake(topic, id);
  if (wrong) {
    console.error(wrong);
    process.exitCode = 1;
  } else {
    newRule(topic!, id!);
  }
}

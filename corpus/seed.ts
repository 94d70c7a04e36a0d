import './load';
import { readFileSync, writeFileSync } from 'node:fs';
import { judgedLibraries, JudgedLibrary } from './all';
import { findingsIn } from './judge';
import { MUTATIONS, Mutation } from './mutations';
import { Resource, Site } from './site';
import { providerAround } from '../src/readers/cdk/provider-functions';
import { ALL_RULES } from '../src/rules';

const WARNINGS: ReadonlySet<string> = new Set(ALL_RULES.filter(({ severity }) => severity === 'warning').map(({ id }) => id));

/** Places per mutation, each in another library as far as there are any. */
const PLACES = 3;

interface Template {
  readonly from: JudgedLibrary;
  readonly path: string;
  readonly text: string;
  readonly functions: readonly Candidate[];
}

interface Candidate {
  readonly id: string;
  readonly region: string | undefined;
  /** Of a custom resource of the CDK, about which users hear errors only. */
  readonly isProvider: boolean;
}

interface Outcome {
  readonly library: string;
  readonly found: boolean;
  readonly others: readonly string[];
}

const templates = [...judgedLibraries()].flatMap(templatesOf);
const outcomes = MUTATIONS.map((mutation, number) => ({ mutation, places: seed(mutation, number) }));

console.log('| mutation | expected | seeded | found | also found |\n| --- | --- | --- | --- | --- |');
for (const { mutation, places } of outcomes) {
  const others = [...new Set(places.flatMap((place) => place.others))].join(', ');
  console.log(`| ${mutation.id} | ${mutation.finds} | ${places.length} | ${places.filter(({ found }) => found).length} | ${others} |`);
}
const seeded = outcomes.flatMap(({ mutation, places }) => places.map((place) => ({ ...place, mutation })));
const missed = seeded.filter(({ found }) => !found);
const nowhere = outcomes.filter(({ places }) => places.length === 0);
console.log(`\n${MUTATIONS.length} mutations, ${seeded.length} defects seeded in ${new Set(seeded.map(({ library }) => library)).size} libraries`);
console.log(`${seeded.length - missed.length} of ${seeded.length} found`);
console.log(`no place for: ${nowhere.map(({ mutation }) => mutation.id).join(', ') || 'none'}`);
missed.forEach(({ mutation, library }) => console.log(`missed: ${mutation.id} in ${library}`));
process.exitCode = missed.length > 0 ? 1 : 0;

function templatesOf(from: JudgedLibrary): Template[] {
  const paths = new Set(from.judged.functions.map(({ templatePath }) => templatePath));
  return [...paths].map((path) => ({
    from,
    path,
    text: readFileSync(path, 'utf8'),
    functions: from.judged.functions.filter(({ templatePath }) => templatePath === path).map((fn) => ({
      id: fn.logicalId,
      region: typeof fn.view.region === 'string' ? fn.view.region : undefined,
      isProvider: providerAround(fn.construct()) !== undefined,
    })),
  }));
}

/** Puts the defect into a few functions, one at a time, and begins each time at another library. */
function seed(mutation: Mutation, number: number): Outcome[] {
  const start = (number * 7) % templates.length;
  const places: Outcome[] = [];
  const libraries = new Set<string>();
  for (const template of [...templates.slice(start), ...templates.slice(0, start)]) {
    if (places.length === PLACES || libraries.has(template.from.library)) {
      continue;
    }
    const outcome = firstOf(template.functions, (fn) => seedInto(template, fn, mutation));
    if (outcome !== undefined) {
      libraries.add(template.from.library);
      places.push(outcome);
    }
  }
  return places;
}

function seedInto({ from, path, text }: Template, { id, region, isProvider }: Candidate, { finds, apply }: Mutation): Outcome | undefined {
  if (isProvider && WARNINGS.has(finds)) {
    return undefined;
  }
  const template = JSON.parse(text) as { readonly Resources: Record<string, Resource> };
  if (!applied(apply, new Site(template.Resources, id, region))) {
    return undefined;
  }
  const before = from.judged.findings.map(key);
  writeFileSync(path, JSON.stringify(template));
  try {
    const fresh = findingsIn(from.judged.checks.validate(from.judged.context!)).filter((finding) => !before.includes(key(finding)));
    const rules = fresh.map(({ rule }) => rule.replace(/\[.*/, ''));
    return { library: from.library, found: rules.includes(finds), others: rules.filter((rule) => rule !== finds) };
  } finally {
    writeFileSync(path, text);
  }
}

function firstOf<T, R>(items: readonly T[], attempt: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = attempt(item);
    if (result !== undefined) {
      return result;
    }
  }
  return undefined;
}

/** A mutation says something false where it does not fit. */
function applied(apply: Mutation['apply'], site: Site): boolean {
  return Boolean(apply(site));
}

function key({ rule, path, what }: { readonly rule: string; readonly path: string; readonly what: string }): string {
  return [rule, path, what].join('\n');
}


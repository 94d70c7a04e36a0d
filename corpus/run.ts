import './load';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgedLibraries, JudgedLibrary } from './all';
import { CorpusFinding, makerOf, JudgedFunction } from './judge';

const FINDINGS = join(__dirname, 'findings.json');

/** Findings of one rule in one library that are alike, and what reading the template said about them. */
interface Verdict {
  readonly rule: string;
  readonly library: string;
  /** real: deployment or run time would fail; advice: works today; wrong: ours to correct. */
  readonly verdict: 'real' | 'advice' | 'wrong' | 'open';
  readonly why: string;
  readonly paths: readonly string[];
}

const started = performance.now();
const apps = [...judgedLibraries()];
const found = apps.flatMap(({ library, judged }) => judged.findings.map((finding) => ({ ...finding, library })));
const verdicts = JSON.parse(readFileSync(FINDINGS, 'utf8')) as Verdict[];
const unknown = found.filter((finding) => !verdicts.some((verdict) => covers(verdict, finding)));
const gone = verdicts.filter(({ rule, library, paths }) => !paths.every((path) => found.some((finding) => covers({ rule, library, paths: [path] }, finding))));

print();
if (process.argv.includes('--accept')) {
  writeFileSync(FINDINGS, `${JSON.stringify([...verdicts, ...grouped(unknown)], null, 2)}\n`);
} else if (unknown.length > 0) {
  console.log(`\n${unknown.length} findings are not in corpus/findings.json:`);
  unknown.forEach(({ severity, rule, library, path, what }) => console.log(`  ${severity} ${rule} in ${library} at ${path}\n    ${what}`));
  process.exitCode = 1;
}

function print(): void {
  const all = apps.flatMap(({ judged }) => judged.functions);
  const makers = new Set(apps.flatMap(({ library, judged }) => judged.functions.map((fn) => `${library}.${makerOf(fn)}`)));
  const names = [...new Set(apps.map(({ library }) => library))].sort();
  console.log('| library | apps | functions | in a VPC | own role | event source | findings |\n| --- | --- | --- | --- | --- | --- | --- |');
  names.forEach((name) => console.log(`| ${name} | ${row(apps.filter(({ library }) => library === name))} |`));
  console.log(`| all | ${row(apps)} |`);
  const connected = all.filter((fn) => isInVpc(fn) || hasOwnRole(fn) || hasEventSource(fn)).length;
  console.log(`\n${names.length} libraries, ${makers.size} distinct constructs, ${connected} functions with a VPC, an own role or an event source`);
  const verdictsOf = (kind: Verdict['verdict']) => `${kind}: ${verdicts.filter(({ verdict }) => verdict === kind).reduce((sum, { paths }) => sum + paths.length, 0)}`;
  console.log(['real', 'advice', 'wrong', 'open'].map((kind) => verdictsOf(kind as Verdict['verdict'])).join(', '));
  gone.forEach(({ rule, library }) => console.log(`no longer found, at least in part: ${rule} in ${library}`));
  const checking = apps.reduce((sum, { judged }) => sum + judged.milliseconds, 0);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s, of which LambdaChecks ${checking.toFixed(0)} ms`);
}

function covers(known: Pick<Verdict, 'rule' | 'library' | 'paths'>, { rule, library, path }: Omit<CorpusFinding, 'severity' | 'what'> & { readonly library: string }): boolean {
  return known.rule === rule && known.library === library && known.paths.includes(path);
}

function row(some: readonly JudgedLibrary[]): string {
  const functions = some.flatMap(({ judged }) => judged.functions);
  const count = (is: (fn: JudgedFunction) => boolean) => functions.filter(is).length;
  return [some.length, functions.length, count(isInVpc), count(hasOwnRole), count(hasEventSource), byRule(some.flatMap(({ judged }) => judged.findings))].join(' | ');
}

function byRule(findings: readonly CorpusFinding[]): string {
  const rules = [...new Set(findings.map(({ severity, rule }) => `${severity} ${rule}`))].sort();
  return rules.map((rule) => `${rule} ${findings.filter((finding) => `${finding.severity} ${finding.rule}` === rule).length}`).join(', ');
}

function grouped(findings: readonly (CorpusFinding & { readonly library: string })[]): Verdict[] {
  const groups = new Map<string, Verdict>();
  for (const { rule, library, path, what } of findings) {
    const why = `TODO: ${what}`;
    const key = [rule, library, why].join('\n');
    const paths = new Set([...(groups.get(key)?.paths ?? []), path]);
    groups.set(key, { rule, library, verdict: 'open', why, paths: [...paths] });
  }
  return [...groups.values()];
}

function isInVpc({ properties }: JudgedFunction): boolean {
  return properties.VpcConfig !== undefined;
}

/** A role that was not made by the function itself. */
function hasOwnRole({ properties, logicalId }: JudgedFunction): boolean {
  const [role] = (properties.Role as { readonly 'Fn::GetAtt'?: readonly string[] })['Fn::GetAtt'] ?? [];
  return role === undefined || !role.startsWith(`${logicalId.slice(0, -8)}ServiceRole`);
}

function hasEventSource({ view }: JudgedFunction): boolean {
  return (view.eventSources?.known.length ?? 0) > 0;
}

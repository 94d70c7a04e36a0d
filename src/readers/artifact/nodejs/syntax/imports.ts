import { Reference } from './reference';
import { Node } from './tree';
import { isHarmless } from './uses';

/** A module that a file loads whenever it is loaded itself. */
export interface Import {
  readonly specifier: string;
  /** Whether by the rules of `require` or by those of ES modules. */
  readonly by: 'require' | 'import';
  /** Whether it comes with attributes such as `with { type: 'json' }`. */
  readonly hasAttributes?: boolean;
}

/** With these, names of modules may mean something else. */
const CHANGES_RESOLUTION = /module-alias|app-module-path|rewire|proxyquire|_resolveFilename|_load\b|_extensions|require\.extensions|registerHooks|['"](?:node:)?module['"]/;

/** What loads modules, and is no `require`. */
const OTHER_WAYS = /\bcreateRequire\b|\b(module|mainModule|Module)\.(require|_load)\b/;

export function importsOf(tree: Node, references: readonly Reference[], text: string): readonly Import[] {
  if (CHANGES_RESOLUTION.test(text)) {
    return [];
  }
  return [...references.filter(({ name, isCertain }) => name === 'require' && isCertain).flatMap(requiredBy), ...importedBy(tree)];
}

/** Everything that a file may load before it has run; `undefined` where it decides that while it runs. */
export function loadsOf(tree: Node, references: readonly Reference[], text: string): readonly Import[] | undefined {
  if (OTHER_WAYS.test(text)) {
    return undefined;
  }
  const uses = references.filter(({ name, node, parents }) => name === 'require' && !isAboutRequire(node, parents)).map(requiredBy);
  return uses.some(({ length }) => length === 0) ? undefined : [...uses.flat(), ...importedBy(tree)];
}

/** `typeof require` and `require.main` load nothing. */
function isAboutRequire(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  return parent?.type === 'MemberExpression' && parent.object === node || isHarmless(node, parents);
}

/** What the declarations of an ES module load. */
export function importedBy(tree: Node): Import[] {
  return (tree.body as Node[]).flatMap(({ source, attributes }) => typeof source?.value === 'string'
    ? [{ specifier: source.value as string, by: 'import' as const, hasAttributes: (attributes ?? []).length > 0 }]
    : []);
}

function requiredBy({ node, parents }: Reference): Import[] {
  const call = parents.at(-1);
  const [specifier] = call?.type === 'CallExpression' && call.callee === node ? call.arguments : [];
  return specifier?.type === 'Literal' && typeof specifier.value === 'string' ? [{ specifier: specifier.value, by: 'require' }] : [];
}

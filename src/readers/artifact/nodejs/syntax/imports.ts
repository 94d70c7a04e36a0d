import { Reference } from './references';
import { Node } from './tree';

/** A module that a file loads whenever it is loaded itself. */
export interface Import {
  readonly specifier: string;
  /** Whether by the rules of `require` or by those of ES modules. */
  readonly by: 'require' | 'import';
}

/** With these, names of modules may mean something else. */
const CHANGES_RESOLUTION = /module-alias|app-module-path|rewire|proxyquire|_resolveFilename|_load\b|_extensions|require\.extensions|registerHooks|['"](?:node:)?module['"]/;

export function importsOf(tree: Node, references: readonly Reference[], text: string): readonly Import[] {
  if (CHANGES_RESOLUTION.test(text)) {
    return [];
  }
  const required = references.filter(({ name, isCertain }) => name === 'require' && isCertain).flatMap(requiredBy);
  const imported = (tree.body as Node[]).flatMap((statement) => typeof statement.source?.value === 'string' ? [statement.source.value as string] : []);
  return [...required.map((specifier) => ({ specifier, by: 'require' as const })), ...imported.map((specifier) => ({ specifier, by: 'import' as const }))];
}

function requiredBy({ node, parents }: Reference): string[] {
  const call = parents.at(-1);
  const [specifier] = call?.type === 'CallExpression' && call.callee === node ? call.arguments : [];
  return specifier?.type === 'Literal' && typeof specifier.value === 'string' ? [specifier.value] : [];
}

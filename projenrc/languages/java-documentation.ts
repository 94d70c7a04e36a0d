import { read } from './shell';

interface Snippet {
  readonly translations: { readonly java: { readonly source: string } };
}

/** A Java class with the translation of every example of README.md and of the doc comments, each in a method of its own. */
export function javaDocumentation(): string {
  const { snippets } = JSON.parse(read('.jsii.tabl.json')) as { snippets: Record<string, Snippet> };
  const examples = Object.values(snippets).map(({ translations }) => translations.java.source.split('\n'));
  const imports = examples.flat().filter(isImport);
  const methods = examples.map((lines, index) => `    void example${index}() {\n${lines.filter((line) => !isImport(line)).join('\n')}\n    }`);
  return `${imports.join('\n')}\n${read('rosetta/default.java-fixture').replace('    /// here', () => methods.join('\n\n'))}`;
}

function isImport(line: string): boolean {
  return line.startsWith('import ');
}

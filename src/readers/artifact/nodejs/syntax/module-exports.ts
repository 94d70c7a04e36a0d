import { Exported, ExportSet } from './export-set';
import { Names } from './names';
import { boundNames, Node } from './tree';
import { TakenFrom, UNKNOWN_VALUE } from './value';

/** The export set of an ES module, and whether it has any syntax of modules. */
export function moduleExports(tree: Node, top: Names): ExportSet {
  const names = new Map<string, Exported>();
  const add = (name: string, value = UNKNOWN_VALUE) => names.set(name, { value, isCertain: true });
  const alsoOf: TakenFrom[] = [];
  for (const statement of tree.body as Node[]) {
    if (statement.type === 'ExportDefaultDeclaration') {
      add('default', top.valueOf(statement.declaration));
    } else if (statement.type === 'ExportAllDeclaration') {
      if (statement.exported === null) {
        alsoOf.push(takenBy(statement, '*'));
      }
      nameOf(statement.exported).forEach((name) => add(name));
    } else if (statement.type === 'ExportNamedDeclaration') {
      declaredBy(statement.declaration).forEach((name) => add(name, top.valueOfName(name)));
      for (const { local, exported } of statement.specifiers) {
        nameOf(exported).forEach((name) => add(name, statement.source ? takenBy(statement, nameOf(local)[0]!) : top.valueOfName(local.name)));
      }
    }
  }
  return { names, isOpen: false, isFunction: false, rebindsExports: false, alsoOf };
}

export function hasModuleSyntax(tree: Node): boolean {
  return tree.body.some(({ type }: Node) => type === 'ImportDeclaration' || type.startsWith('Export'));
}

function takenBy({ source }: Node, name: string): TakenFrom {
  return { kind: 'taken', specifier: source.value, by: 'import', name };
}

function declaredBy(declaration: Node | null): string[] {
  return declaration?.type === 'VariableDeclaration' ? declaration.declarations.flatMap(({ id }: Node) => boundNames(id)) : boundNames(declaration?.id ?? null);
}

function nameOf(exported: Node | null): string[] {
  return exported === null ? [] : [exported.type === 'Literal' ? exported.value : exported.name];
}

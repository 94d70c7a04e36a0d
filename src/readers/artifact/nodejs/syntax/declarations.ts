import { boundNames, Node, staticName } from './tree';
import { TakenFrom } from './value';

/** The names that statements declare, whatever is done with them. */
export class Declarations {
  constructor(
    private readonly declared: Map<string, Node | undefined>,
    private readonly taken: Map<string, TakenFrom>,
    private readonly requiredIn: (node: Node | undefined | null) => TakenFrom | undefined,
  ) {}

  public read(statements: readonly Node[]): void {
    for (const statement of statements) {
      const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
      this.declare(isExport ? statement.declaration ?? statement : statement);
    }
  }

  private declare(statement: Node): void {
    if ((statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') && statement.id) {
      this.set(statement.id.name, statement);
    } else if (statement.type === 'ImportDeclaration') {
      statement.specifiers.forEach((one: Node) => this.taken.set(one.local.name, { kind: 'taken', specifier: statement.source.value, by: 'import', name: importedName(one) }));
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        this.take(id, this.requiredIn(init));
        boundNames(id).forEach((name) => this.set(name, id.type === 'Identifier' ? init ?? undefined : undefined));
      }
    }
  }

  /** `const { handler } = require('./orders')`, where nothing else has that name. */
  private take(pattern: Node, whole: TakenFrom | undefined): void {
    const parts: Node[] = whole !== undefined && pattern.type === 'ObjectPattern' ? pattern.properties : [];
    for (const { type, key, computed, value } of parts) {
      const name = type === 'Property' ? staticName(key, computed) : undefined;
      if (whole !== undefined && name !== undefined && value.type === 'Identifier' && !this.declared.has(value.name)) {
        this.taken.set(value.name, { ...whole, name });
      }
    }
  }

  private set(name: string, node: Node | undefined): void {
    if (this.declared.has(name)) {
      this.taken.delete(name);
    }
    this.declared.set(name, this.declared.has(name) ? undefined : node);
  }
}

function importedName({ type, imported }: Node): string {
  return type === 'ImportNamespaceSpecifier' ? '*' : type === 'ImportDefaultSpecifier' ? 'default' : imported.name ?? imported.value;
}

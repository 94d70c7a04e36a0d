import { blockNames, namesOfFunction } from './declared-names';
import { Names } from './names';
import { isFunction, Node } from './tree';
import { isModuleExports } from './uses';

/** What a name stands for where it is used. */
export type Meaning =
  /** One of the names of modules; an alias is another name for the object that is exported. */
  | { readonly kind: 'module'; readonly name: string; readonly isAlias: boolean }
  /** A function that was handed over, with what is around it. */
  | { readonly kind: 'function'; readonly node: Node; readonly around: Surroundings };

/** A function that runs, or the file; what follows a way out may not be reached. */
export interface Frame {
  ended: boolean;
  /** Whence it was called, while the file is loaded. */
  readonly caller?: Frame;
}

export interface Surroundings {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly ofThis?: Meaning;
  readonly isCertain: boolean;
  readonly frame: Frame;
  readonly names: Names;
  /** The functions in it that were handed over. */
  readonly owners: readonly Node[];
}

export const EXPORTS_ALIAS: Meaning = { kind: 'module', name: 'exports', isAlias: true };
export const MODULE_EXPORTS_ALIAS: Meaning = { kind: 'module', name: 'module.exports', isAlias: true };

/** What is around the parts of a node, where nobody knows when a function runs. */
export function surroundingsIn(node: Node, around: Surroundings): Surroundings {
  if (isFunction(node)) {
    const ofThis = node.type === 'ArrowFunctionExpression' ? around.ofThis : undefined;
    return { ...around, meanings: without(around.meanings, namesOfFunction(node)), ofThis, isCertain: false, frame: { ended: false } };
  }
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    return { ...around, isCertain: false, ofThis: undefined };
  }
  const names = node.type === 'Program' ? [] : blockNames(node);
  if (names.length === 0) {
    return around;
  }
  const statements = node.type === 'BlockStatement' ? node.body as Node[] : [];
  return {
    ...around,
    meanings: without(around.meanings, names),
    names: isReached(around) ? around.names.within(node, statements, statements.length === 0 ? names : []) : around.names,
  };
}

export function without(meanings: ReadonlyMap<string, Meaning>, names: readonly string[]): ReadonlyMap<string, Meaning> {
  if (!names.some((name) => meanings.has(name))) {
    return meanings;
  }
  const others = new Map(meanings);
  names.forEach((name) => others.delete(name));
  return others;
}

/** Whether a place is reached whenever the file is loaded. */
export function isReached({ isCertain, frame }: Surroundings): boolean {
  return isCertain && !hasEnded(frame);
}

function hasEnded({ ended, caller }: Frame): boolean {
  return ended || (caller !== undefined && hasEnded(caller));
}

/** Nothing that called it is finished. */
export function end(frame: Frame, isThrown: boolean): void {
  frame.ended = true;
  if (isThrown && frame.caller !== undefined) {
    end(frame.caller, true);
  }
}

/** What a value stands for that gets another name. */
export function meaningOf(value: Node | null | undefined, { meanings, ofThis }: Surroundings, newName: string | undefined): Meaning | undefined {
  if (value?.type === 'ThisExpression') {
    return ofThis && EXPORTS_ALIAS;
  }
  if (value && isModuleExports(value)) {
    return meanings.get('module')?.kind === 'module' ? MODULE_EXPORTS_ALIAS : undefined;
  }
  const meaning = value?.type === 'Identifier' ? meanings.get(value.name) : undefined;
  return meaning?.kind !== 'module' || meaning.isAlias || meaning.name === 'whole' ? meaning : meaning.name === 'exports' ? EXPORTS_ALIAS : value?.name === newName ? meaning : undefined;
}

/** `const api = exports` and the like, where the name stands for nothing else. */
export function aliasesIn(statements: readonly Node[], names: Names, around: Surroundings): ReadonlyMap<string, Meaning> {
  const declarations = statements.flatMap((statement) => statement.type === 'VariableDeclaration' ? statement.declarations as Node[] : []);
  return new Map(declarations.flatMap(({ id, init }): [string, Meaning][] => {
    const meaning = id.type === 'Identifier' && names.declarationOf(id.name)?.declared === init ? meaningOf(init, around, '') : undefined;
    return meaning?.kind === 'module' && meaning.isAlias ? [[id.name, meaning]] : [];
  }));
}

import { chosen } from './conditions';
import { namesGiven, namesOfFunction } from './declared-names';
import { Call } from './immediate-calls';
import { Meaning, meaningOf, Surroundings, without } from './surroundings';
import { boundNames, isFunction, Node } from './tree';

interface Bindings {
  /** Of the parameters that stand for what is known. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** All else that the function gets. */
  readonly used: readonly Node[];
}

/** What a function gets when it is called. Only in CommonJS it is known what the names of modules are, and for tests only while nothing changed them. */
export function bindingsOf({ fn, passed, receiver }: Call, around: Surroundings, isCommonjs: boolean, isUnchanged: boolean): Bindings {
  const meanings = new Map<string, Meaning>();
  const used: Node[] = [];
  const names: string[] = fn.params.flatMap(boundNames);
  for (const [index, written] of passed.entries()) {
    const one = isCommonjs && isUnchanged ? chosen(written, around) : written;
    const param: Node | undefined = fn.params[index];
    const isOnly = param?.type === 'Identifier' && names.filter((name) => name === param.name).length === 1;
    const known: Meaning | undefined = isFunction(one) ? { kind: 'function', node: one, around } : meaningOf(one, around, param?.name);
    const meaning = isOnly ? known : undefined;
    if (meaning === undefined || (meaning.kind === 'module' && !isCommonjs)) {
      used.push(written);
    } else {
      meanings.set(param!.name, meaning);
    }
  }
  return { meanings, used: receiver && !meaningOf(receiver, around, 'this') ? [...used, receiver] : used };
}

/** What is around the body of a function while a call of it runs. */
export function surroundingsOfCall(call: Call, around: Surroundings, meanings: ReadonlyMap<string, Meaning>): Surroundings {
  const { fn, closure, receiver, statements } = call;
  return {
    meanings: new Map([...without(closure.meanings, namesOfFunction(fn)), ...meanings]),
    ofThis: fn.type === 'ArrowFunctionExpression' ? closure.ofThis : receiver && meaningOf(receiver, around, 'this'),
    isCertain: around.isCertain,
    frame: { ended: false, caller: around.frame },
    names: closure.names.within(fn, statements, namesGiven(fn)),
    owners: [...around.owners, fn],
  };
}

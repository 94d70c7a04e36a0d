import { TwoQualifiers } from '../../view/function-view';
import { isKnown, Maybe, UNKNOWN } from '../../view/maybe';
import { ALIAS, FunctionReference, VERSION } from '../function-reference';
import { TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';
import { piecesOf } from '../text-pieces';

/** Where the qualifier stands between the colons of an ARN. */
const PLACE_OF_QUALIFIER = 7;

/** What a name of a function says after the name. */
interface QualifierInName {
  readonly text: string;
  /** Whether that is a resource, of which the number is not known before deployment. */
  readonly isVersionOfApp?: true;
}

/** The CDK takes the name of an alias out of its ARN. */
export function qualifierIn(value: unknown, scope: TemplateScope): Maybe<string> | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  const [piece, ...others] = piecesOf(value, scope);
  if (typeof piece === 'object' && others.length === 0 && piece.resource.type === ALIAS && piece.part === PLACE_OF_QUALIFIER) {
    return piece.resource.scope.textOf(piece.resource.properties.Name) ?? UNKNOWN;
  }
  return scope.textOf(value) ?? UNKNOWN;
}

/** The qualifier in the name of a function and the one beside it, where they are certainly different ones. */
export function twoQualifiers(name: unknown, beside: unknown, scope: TemplateScope, { target }: FunctionReference): TwoQualifiers | undefined {
  const inName = target === 'function' || !isKnown(target) ? undefined : qualifierInName(name, scope);
  const qualifier = qualifierIn(beside, scope);
  if (inName === undefined || qualifier === undefined || !isKnown(qualifier)) {
    return undefined;
  }
  const mayBeSame = inName.isVersionOfApp ? /^\d+$/.test(qualifier) : inName.text === qualifier;
  return mayBeSame ? undefined : { inName: inName.text, qualifier };
}

function qualifierInName(name: unknown, scope: TemplateScope): QualifierInName | undefined {
  const last = piecesOf(name, scope).at(-1);
  if (typeof last === 'string') {
    return { text: last.split(':').at(-1)! };
  }
  if (typeof last !== 'object') {
    return undefined;
  }
  const { type, logicalId, properties, scope: own } = last.resource;
  const text = type === ALIAS ? own.textOf(properties.Name) : undefined;
  return type === VERSION ? { text: logicalId, isVersionOfApp: true } : text === undefined ? undefined : { text };
}

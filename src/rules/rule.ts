import { KnownPart } from './known-part';
import { isPropertyField, PropertyField } from '../view/fields';
import { FieldName, FunctionView } from '../view/function-view';
import { Collection, isCollection, isKnown, Maybe, UNKNOWN } from '../view/maybe';

type Known<F extends FieldName> = Exclude<FunctionView[F], typeof UNKNOWN | undefined>;
type CollectionField = { [F in FieldName]-?: Known<F> extends Collection<unknown> ? F : never }[FieldName];
type ScalarField = Exclude<FieldName, CollectionField>;
type Member<F extends CollectionField> = Known<F> extends Collection<infer T> ? T : never;

interface KnownPartRead<F extends CollectionField = CollectionField> {
  readonly knownPartOf: F;
}
export interface MaybeRead<F extends ScalarField = ScalarField> {
  readonly maybe: F;
}

/** One thing that a rule asks for. The plain name of a field asks for its whole value: while that is unknown, the rule is silent. */
export type Read = FieldName | KnownPartRead | MaybeRead;

/** For rules which further members of the collection cannot refute. */
export function knownPart<F extends CollectionField>(field: F): KnownPartRead<F> {
  return { knownPartOf: field };
}

/** For the few rules that judge an unknown value too, by the widest bound it leaves. */
export function maybe<F extends ScalarField>(field: F): MaybeRead<F> {
  return { maybe: field };
}

type Whole<F extends FieldName> = F extends CollectionField ? readonly Member<F>[] : Known<F>;
type UnionOf<R extends readonly Read[]> = R[number];

/** What `check` receives: the fields that the rule reads, and no other. */
export type Reading<R extends readonly Read[]> = {
  readonly [F in Extract<UnionOf<R>, FieldName>]?: Whole<F>;
} & {
  readonly [F in Extract<UnionOf<R>, KnownPartRead>['knownPartOf']]: KnownPart<Member<F>>;
} & {
  readonly [F in Extract<UnionOf<R>, MaybeRead>['maybe']]?: Maybe<Known<F>>;
};

/** What is wrong, and at which members of the first property that the rule reads, or of the function. */
export interface Problem {
  readonly what: string;
  readonly members?: readonly string[];
  /** Those of the properties that the rule reads at which it is, where that depends on what was found. */
  readonly properties?: readonly PropertyField[];
  /** In place of the rule's own, where the remedy depends on what was found. */
  readonly fix?: string;
}

export type Severity = 'error' | 'warning';

/** Properties of a function in the words of the template; `undefined` takes a property of the minimal function away. */
export type Properties = Readonly<Record<string, unknown>>;

/** An example that needs more than the function's own properties. */
export interface Scenario {
  readonly properties: Properties;
  /** Other resources of the template, by logical id; the function is `Function`. */
  readonly resources?: Readonly<Record<string, { readonly Type: string; readonly Properties: Properties }>>;
  readonly region?: string;
  readonly today?: string;
  /** Facts that only the props of `CheckedFunction` hold. */
  readonly view?: Partial<FunctionView>;
}

export type Example = Properties | Scenario;

export interface Examples {
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
}

interface RuleText {
  /** Permanent, kebab-case, names the bad state. */
  readonly id: string;
  /** The rows of the constraint census that this rule enforces. */
  readonly enforces: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  /** The day the source was last read. */
  readonly verified: string;
  readonly examples: Examples;
}

export interface RuleDefinition<R extends readonly Read[]> extends RuleText {
  /** An error is certain: the service rejects it, or the function cannot work. */
  readonly severity?: Severity;
  /** `false` where nobody can mean what is written. */
  readonly acknowledgeable?: false;
  readonly reads: R;
  readonly check: (reading: Reading<R>) => string | Problem | undefined;
}

export interface Rule extends RuleText {
  readonly severity: Severity;
  readonly acknowledgeable: boolean;
  /** The fields that the rule reads. */
  readonly fields: readonly FieldName[];
  /** Those of them that must be known as a whole for the rule to be asked. */
  readonly needs: readonly FieldName[];
  /** Those of them that may be unknown. */
  readonly tolerates: readonly FieldName[];
  /** Those of them that a user can write, in the order of `reads`. */
  readonly properties: readonly PropertyField[];
  readonly evaluate: (view: FunctionView) => Problem | undefined;
}

export function defineRule<const R extends readonly Read[]>(definition: RuleDefinition<R>): Rule {
  const { id, enforces, title, why, fix, source, verified, severity = 'error', acknowledgeable = true, reads, check } = definition;
  const fields = reads.map(fieldOf);
  return {
    id,
    enforces,
    title,
    why,
    fix,
    source,
    verified,
    severity,
    acknowledgeable,
    fields,
    get examples() {
      return definition.examples; // some are large, and only tests and documents look at them
    },
    needs: reads.filter((r) => typeof r === 'string'),
    tolerates: reads.filter((r) => typeof r !== 'string' && 'maybe' in r).map(fieldOf),
    properties: fields.filter(isPropertyField),
    evaluate: (view) => {
      const reading = read(view, reads);
      const problem = reading && check(reading as Reading<R>);
      return typeof problem === 'string' ? { what: problem } : problem;
    },
  };
}

function fieldOf(r: Read): FieldName {
  return typeof r === 'string' ? r : 'maybe' in r ? r.maybe : r.knownPartOf;
}

/** The values that a rule reads, or `undefined` when one that it needs whole is not known. */
function read(view: FunctionView, reads: readonly Read[]): Record<string, unknown> | undefined {
  const reading: Record<string, unknown> = {};
  for (const r of reads) {
    const field = fieldOf(r);
    const value: unknown = view[field];
    if (typeof r === 'string') {
      if (!isKnown(value) || (isCollection(value) && !value.complete)) {
        return undefined;
      }
      reading[field] = isCollection(value) ? value.known : value;
    } else {
      reading[field] = 'maybe' in r ? value : new KnownPart(value as Collection<unknown> | undefined);
    }
  }
  return reading;
}

import { KnownPart } from './known-part';
import { FUNCTION, PropertyField } from '../view/fields';
import { FieldName, FunctionView } from '../view/function-view';
import { KnownFacts } from '../view/known-facts';
import { Collection, isCollection, isKnown, Maybe, UNKNOWN } from '../view/maybe';
import { SiblingView } from '../view/sibling';
import { Subject } from '../view/subject';

type Field<V> = Extract<keyof V, string>;
type Known<V, F extends keyof V> = Exclude<V[F], typeof UNKNOWN | undefined>;
type CollectionField<V> = { [F in Field<V>]-?: Known<V, F> extends Collection<unknown> ? F : never }[Field<V>];
type ScalarField<V> = Exclude<Field<V>, CollectionField<V>>;
type Member<V, F extends keyof V> = Known<V, F> extends Collection<infer T> ? T : never;

interface KnownPartRead<F extends string = string> {
  readonly knownPartOf: F;
}
export interface MaybeRead<F extends string = string> {
  readonly maybe: F;
}

/** One thing that a rule asks for. The plain name of a field asks for its whole value: while that is unknown, the rule is silent. */
export type Read<V = FunctionView> = Field<V> | KnownPartRead<CollectionField<V>> | MaybeRead<ScalarField<V>>;

/** For rules which further members of the collection cannot refute. */
export function knownPart<F extends string>(field: F): KnownPartRead<F> {
  return { knownPartOf: field };
}

/** For the few rules that judge an unknown value too, by the widest bound it leaves. */
export function maybe<F extends string>(field: F): MaybeRead<F> {
  return { maybe: field };
}

type Whole<V, F extends Field<V>> = F extends CollectionField<V> ? readonly Member<V, F>[] : Known<V, F>;

/** What `check` receives: the fields that the rule reads, and no other. */
export type Reading<R extends readonly Read<V>[], V = FunctionView> = {
  readonly [F in Extract<R[number], Field<V>>]?: Whole<V, F>;
} & {
  readonly [F in Extract<R[number], KnownPartRead<Field<V>>>['knownPartOf']]: KnownPart<Member<V, F>>;
} & {
  readonly [F in Extract<R[number], MaybeRead<Field<V>>>['maybe']]?: Maybe<Known<V, F>>;
};

/** What is wrong, and at which members of the first property that the rule reads, or of the function. */
export interface Problem {
  readonly what: string;
  readonly members?: readonly string[];
  /** Those of the properties that the rule reads at which it is, where that depends on what was found. */
  readonly properties?: readonly PropertyField[];
  /** In place of the rule's own, where the remedy depends on what was found. */
  readonly fix?: string;
  /** In place of the rule's own, where what was found may be meant. */
  readonly severity?: 'warning';
}

export type Severity = 'error' | 'warning';

/** Properties in the words of the template; `undefined` takes a property of the minimal resource away. */
export type Properties = Readonly<Record<string, unknown>>;

/** A file of an example: text with the permissions 0644, or what says more. One with a size alone has that many bytes, whichever. */
export type ExampleFile = string | { readonly text?: string; readonly base64?: string; readonly bytes?: number; readonly mode?: number };

/** An example that needs more than the function's own properties. */
export interface Scenario {
  readonly properties: Properties;
  /** Other resources of the template, by logical id; the function is `Function`. */
  readonly resources?: Readonly<Record<string, { readonly Type: string; readonly Properties: Properties; readonly UpdatePolicy?: Properties }>>;
  /** The parameters of the template. */
  readonly parameters?: Readonly<Record<string, { readonly Type: string }>>;
  /** Whether the example shows all resources and parameters of its template; others refer to what they do not show. */
  readonly isWhole?: true;
  /** The resources that CloudFormation makes before the function. */
  readonly dependsOn?: readonly string[];
  readonly region?: string;
  readonly today?: string;
  /** What the user tells. */
  readonly facts?: KnownFacts;
  /** The files of the package, by their paths. */
  readonly files?: Readonly<Record<string, ExampleFile>>;
  /** In place of files: the package is an archive with this content. */
  readonly archive?: ExampleFile;
  /** The files of layers that the app makes, in the order of the layers; the function has no others then. */
  readonly layerFiles?: readonly Readonly<Record<string, ExampleFile>>[];
  /** The same as archives with this content. */
  readonly layerArchives?: readonly ExampleFile[];
  /** The files of the folder that the image is built from, its Dockerfile among them. */
  readonly imageFiles?: Readonly<Record<string, ExampleFile>>;
  /** What the CDK is told to build that image for. */
  readonly imagePlatform?: string;
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

export interface RuleDefinition<R extends readonly Read<V>[], V = FunctionView> extends RuleText {
  /** An error is certain: the service rejects it, or the function cannot work. */
  readonly severity?: Severity;
  /** `false` where nobody can mean what is written. */
  readonly acknowledgeable?: false;
  /** Finds something where nothing that it reads is set. Other rules are not even asked there. */
  readonly findsAbsence?: true;
  /** Where this is false the rule finds nothing. It is asked once for all rules that have the same one, which is quicker. */
  readonly askedWhere?: (view: V) => boolean;
  /** Where the props of `CheckedFunction` say what the rule reads of an alias and of other things beside the function. */
  readonly props?: readonly string[];
  /** Properties at which the mistake may be, and that `check` does not read: what it reads says what is wrong with them. */
  readonly at?: readonly Field<V>[];
  readonly reads: R;
  readonly check: (reading: Reading<R, V>) => string | Problem | undefined;
}

interface RuleOn<V, F extends string, P extends F> extends RuleText {
  /** The type of resource that the rule judges. */
  readonly subject: Subject;
  readonly severity: Severity;
  readonly acknowledgeable: boolean;
  readonly findsAbsence: boolean;
  readonly askedWhere?: (view: V) => boolean;
  /** The fields that the rule reads. */
  readonly fields: readonly F[];
  /** Those of them that may be unknown. */
  readonly tolerates: readonly F[];
  /** Those of them that a user can write, in the order of `reads`. */
  readonly properties: readonly P[];
  /** The props that say the other ones. */
  readonly props?: readonly string[];
  readonly evaluate: (view: V) => Problem | undefined;
}

/** A rule about functions. */
export type Rule = RuleOn<FunctionView, FieldName, PropertyField>;

/** A rule about another resource of Lambda. */
export type SiblingRule = RuleOn<SiblingView, string, string>;

export function defineRule<const R extends readonly Read[]>(definition: RuleDefinition<R>): Rule {
  return ruleOn(FUNCTION, definition as unknown as LooseDefinition) as unknown as Rule;
}

/** A definition whose types have been checked. */
export type LooseDefinition = Omit<RuleDefinition<readonly []>, 'reads' | 'check' | 'askedWhere'> & {
  readonly askedWhere?: (view: SiblingView) => boolean;
  readonly reads: readonly (string | KnownPartRead | MaybeRead)[];
  readonly check: (reading: never) => string | Problem | undefined;
};

export function ruleOn(subject: Subject, definition: LooseDefinition): SiblingRule {
  const { id, enforces, title, why, fix, source, verified, severity = 'error', acknowledgeable = true, findsAbsence = false, askedWhere, props, at = [], reads, check } = definition;
  const asked = reads.map(askedOf);
  const fields = asked.map(({ field }) => field);
  const reading = Object.fromEntries(fields.map((field): [string, unknown] => [field, undefined])); // the same one for all views, which is quicker
  return {
    id,
    subject,
    enforces,
    title,
    why,
    fix,
    source,
    verified,
    severity,
    acknowledgeable,
    findsAbsence,
    askedWhere,
    fields,
    get examples() {
      return definition.examples; // some are large, and only tests and documents look at them
    },
    tolerates: asked.filter(({ part }) => part === 'maybe').map(({ field }) => field),
    properties: [...fields, ...at].filter((field) => field in subject.fields),
    props,
    evaluate: (view) => {
      const problem = read(view, asked, reading) ? check(reading as never) : undefined;
      return typeof problem === 'string' ? { what: problem } : problem;
    },
  };
}

/** A read, told apart once: rules are asked about every function. */
interface Asked {
  readonly field: string;
  readonly part: 'whole' | 'known' | 'maybe';
}

function askedOf(r: LooseDefinition['reads'][number]): Asked {
  if (typeof r === 'string') {
    return { field: r, part: 'whole' };
  }
  return 'maybe' in r ? { field: r.maybe, part: 'maybe' } : { field: r.knownPartOf, part: 'known' };
}

/** Fills in the values that a rule reads, unless one that it needs whole is not known. */
function read(view: SiblingView, asked: readonly Asked[], reading: Record<string, unknown>): boolean {
  for (let place = 0; place < asked.length; place++) { // without an iterator, since nothing runs more often
    const { field, part } = asked[place]!;
    const value: unknown = view[field];
    if (part === 'known') {
      reading[field] = isCollection(value) ? new KnownPart(value) : KnownPart.NOTHING;
    } else if (part === 'maybe') {
      reading[field] = value;
    } else if (isCollection(value)) {
      if (!value.complete) {
        return false;
      }
      reading[field] = value.known;
    } else if (isKnown(value)) {
      reading[field] = value;
    } else {
      return false;
    }
  }
  return true;
}

import { EventSourceKind } from './function-view';
import { Collection, Maybe } from './maybe';
import { InVpc, SecurityGroupOfFunction } from './network';
import { PolicyStatement } from './policy-statement';
import { Property, Subject } from './subject';

/** How a property is read. `text[]` is a list of texts, and so is one member of the objects in a list; `presence` is whether it is given at all, `json size` how many characters it has as JSON at the least. */
export type PropertyType = 'text' | 'number' | 'boolean' | 'text[]' | 'number[]' | 'presence' | 'json size';

interface ValueOf {
  readonly 'text': Maybe<string>;
  readonly 'number': Maybe<number>;
  readonly 'boolean': Maybe<boolean>;
  readonly 'text[]': Collection<string>;
  readonly 'number[]': Collection<number>;
  readonly 'presence': Maybe<boolean>;
  readonly 'json size': Maybe<number>;
}

/** `[]` in a path stands for the members of a list: `FilterCriteria.Filters[].Pattern`. */
export interface SiblingProperty<T extends PropertyType = PropertyType> extends Property {
  readonly type: T;
}

type Properties = Readonly<Record<string, SiblingProperty>>;

/** A resource of Lambda that is no function. Rules judge it by its own properties. */
export interface Sibling<F extends Properties = Properties> extends Subject {
  readonly fields: F;
}

/** A service in the ARN that a property is, even where the rest of that is open. */
export interface NamedService {
  readonly path: string;
  readonly service: string;
  /** With a question mark for what is open. */
  readonly arn?: string;
  /** What the app makes. */
  readonly resource?: string;
}

/** A resource of the app that a property names by what is no ARN. */
export interface MisnamedResource {
  readonly path: string;
  readonly resource: string;
  /** Such as `AWS::SQS::Queue`. */
  readonly type: string;
  readonly namedBy: 'name' | 'id' | 'URL';
  /** The attribute that gives the ARN. */
  readonly right: string;
}

/** A profile of AWS Signer that the app makes. */
export interface SigningProfile {
  readonly name: string;
  readonly platform?: Maybe<string>;
}

/** What no property holds. */
export interface SiblingSurroundings {
  /** The properties that are given for certain, and neither empty nor `false`, by their paths. */
  readonly given?: Collection<string>;
  /** Members that are missing although the object around them is given, by their paths. */
  readonly missingMembers?: Collection<string>;
  /** What an event source mapping reads from. */
  readonly sourceKind?: Maybe<EventSourceKind>;
  /** Whether that is a FIFO queue. */
  readonly isFifoSource?: Maybe<boolean>;
  /** How it names a table, where that gives no stream. */
  readonly namedTable?: 'itself' | 'without stream';
  /** The Region of that, where it is a queue. */
  readonly queueRegion?: Maybe<string>;
  /** The day from which it reads a stream, YYYY-MM-DD in UTC. */
  readonly startingDay?: Maybe<string>;
  /** The services of which a permission, an event source mapping or the destinations of asynchronous invocations name something. */
  readonly namedServices?: Collection<NamedService>;
  /** Whether a permission is on `$LATEST`, even where nobody knows of which function. */
  readonly isOnLatest?: boolean;
  /** The event source, the destinations and the source of a permission that an ARN would name. */
  readonly misnamedResources?: Collection<MisnamedResource>;
  /** Whose signatures a code signing configuration trusts. */
  readonly signingProfiles?: Collection<SigningProfile>;
  /** Who may take the operator role of a capacity provider, and what it may do. */
  readonly operatorTrust?: Collection<PolicyStatement>;
  readonly operatorPermissions?: Collection<PolicyStatement>;
  /** The subnets and security groups of the app in which a capacity provider runs instances. */
  readonly subnetsOfApp?: Collection<InVpc>;
  readonly securityGroupsOfApp?: Collection<SecurityGroupOfFunction>;
  readonly region?: Maybe<string>;
  /** The day of the check, YYYY-MM-DD. */
  readonly today?: Maybe<string>;
}

/** What rules can ask about a resource. */
export type ViewOf<S extends Sibling> = { readonly [F in keyof S['fields']]?: ValueOf[S['fields'][F]['type']] } & SiblingSurroundings;

/** The same of any resource. */
export type SiblingView = Readonly<Record<string, unknown>>;

export function sibling<const F extends Properties>(type: string, words: string, fields: F): Sibling<F> {
  return { type, words, fields };
}

export function text(path: string, words: string): SiblingProperty<'text'> {
  return { path, words, type: 'text' };
}

export function number(path: string, words: string): SiblingProperty<'number'> {
  return { path, words, type: 'number' };
}

export function boolean(path: string, words: string): SiblingProperty<'boolean'> {
  return { path, words, type: 'boolean' };
}

export function texts(path: string, words: string): SiblingProperty<'text[]'> {
  return { path, words, type: 'text[]' };
}

export function numbers(path: string, words: string): SiblingProperty<'number[]'> {
  return { path, words, type: 'number[]' };
}

export function presence(path: string, words: string): SiblingProperty<'presence'> {
  return { path, words, type: 'presence' };
}

export function jsonSize(path: string, words: string): SiblingProperty<'json size'> {
  return { path, words, type: 'json size' };
}

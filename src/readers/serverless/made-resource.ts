import { EventSourceKind } from '../../view/function-view';
import { Json } from '../json-types';

/** What AWS SAM made a resource of. */
export interface Origin {
  /** The logical id of the resource that the template has in its place. */
  readonly by: string;
  /** Where the properties of that one say what a property of this one is; absent where they do not say it. */
  readonly writtenAt?: (path: string) => string;
  /** What the type of an event says of its source. */
  readonly sourceKind?: EventSourceKind;
}

/** A resource that no template has, and AWS SAM makes. */
export interface MadeResource extends Omit<Origin, 'by'> {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Json;
  /** By what else a template may refer to it. */
  readonly alsoCalled?: string;
  readonly updatePolicy?: Json;
}

/** What AWS SAM writes into a resource that the template has. */
export interface Change {
  readonly logicalId: string;
  readonly type: string;
  readonly change: (properties: Json) => Json;
}

/** What AWS SAM makes: the resources, and the types of those of which nobody can tell. */
export interface Expansion {
  readonly made: readonly MadeResource[];
  readonly hidden: readonly string[];
  readonly changed?: readonly Change[];
}

/** A function of AWS SAM, with what the template says for all of them. */
export interface ServerlessFunction {
  readonly logicalId: string;
  readonly properties: Json;
  /** The logical id of the alias that it publishes. */
  readonly alias?: string;
  /** Whether a condition decides if it is there. */
  readonly isConditional: boolean;
  readonly template: Json;
}

export const NOTHING: Expansion = { made: [], hidden: [] };

/** Something that AWS SAM makes: it is there, comes from outside of the template, and nobody can read it. */
export const MADE_BY_SAM = { 'Fn::ImportValue': 'what AWS SAM makes' };

/** All that is made by several properties. */
export function together(expansions: readonly Expansion[]): Expansion {
  return {
    made: expansions.flatMap(({ made }) => made),
    hidden: expansions.flatMap(({ hidden }) => hidden),
    changed: expansions.flatMap(({ changed = [] }) => changed),
  };
}

/** What is in place of the name of the function: AWS SAM has all that calls it call its alias, where it publishes one. */
export function nameOf({ logicalId, alias = logicalId }: ServerlessFunction): Json {
  return { Ref: alias };
}

/** The same in place of its ARN. */
export function arnOf({ logicalId, alias }: ServerlessFunction): Json {
  return alias === undefined ? { 'Fn::GetAtt': [logicalId, 'Arn'] } : { Ref: alias };
}

import { Json, Site } from '../site';

/** A mistake that somebody could make in a template that is right. */
export interface Mutation {
  readonly id: string;
  /** The rule that should find it. */
  readonly finds: string;
  /** Makes the mistake, or says `false` where it cannot be made. */
  readonly apply: (site: Site) => unknown;
}

export type Row = readonly [id: string, finds: string, apply: Mutation['apply']];

/** Merges properties into the function; what is `undefined` goes. */
export function set(changes: Json, needs: (site: Site) => boolean = () => true): Mutation['apply'] {
  return (site) => needs(site) && merge(site.properties, changes);
}

export function merge(target: Json, changes: Json): true {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) {
      delete target[name];
    } else {
      target[name] = structuredClone(value);
    }
  }
  return true;
}

/** Changes the first of some neighbours. */
export function change(neighbours: (site: Site) => readonly { readonly Properties: Json }[], changes: Json): Mutation['apply'] {
  return (site) => {
    const [first] = neighbours(site);
    return first !== undefined && merge(first.Properties, changes);
  };
}

export function table(rows: readonly Row[]): Mutation[] {
  return rows.map(([id, finds, apply]) => ({ id, finds, apply }));
}

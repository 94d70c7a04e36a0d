/** A property of a resource. */
export interface Property {
  /** The path in the template, below `Properties`. */
  readonly path: string;
  /** How sentences call it. */
  readonly words: string;
}

/** A type of resource that rules judge. */
export interface Subject {
  readonly type: string;
  /** How sentences call it. */
  readonly words: string;
  /** Its properties by the fields of the view. */
  readonly fields: Readonly<Record<string, Property>>;
}

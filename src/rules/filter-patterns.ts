/** A mapping with filters, for examples: of patterns, or of texts. */
export function filtered(...patterns: readonly unknown[]) {
  return { FilterCriteria: { Filters: patterns.map((pattern) => ({ Pattern: typeof pattern === 'string' ? pattern : JSON.stringify(pattern) })) } };
}

/** The pattern that a text is, when it is a JSON object. */
export function patternIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The members of a pattern, each with what is before its name. */
export function membersOf(parent: string, value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value).map(([name, member]) => [`${parent}${name}`, member]) : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

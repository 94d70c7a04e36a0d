/** The day of the check, YYYY-MM-DD. The only place that looks at the clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The day that the user gave, else the day of the check. Texts compare as days only when they are days. */
export function givenDay(given: unknown, option: string): string {
  if (given === undefined || given === null) {
    return today();
  }
  if (typeof given !== 'string' || !isDay(given)) {
    throw new Error(`${option} is "${given}" instead of a day as YYYY-MM-DD`);
  }
  return given;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

/** The day of the check, YYYY-MM-DD. The only place that looks at the clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The day that the user gave, else the day of the check. Texts compare as days only when they are days. */
export function givenDay(given: unknown, option: string): string {
  const [fault] = faultsOfDay(given, option);
  if (fault !== undefined) {
    throw new Error(fault);
  }
  return typeof given === 'string' ? given : today();
}

/** What is wrong with the day that the user gave. */
export function faultsOfDay(given: unknown, option: string): string[] {
  const isRight = given === undefined || given === null || (typeof given === 'string' && isDay(given));
  return isRight ? [] : [`${option} is "${given}" instead of a day as YYYY-MM-DD`];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;
}

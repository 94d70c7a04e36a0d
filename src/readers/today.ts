/** The day of the check, YYYY-MM-DD. The only place that looks at the clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

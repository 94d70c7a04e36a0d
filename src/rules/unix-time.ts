/** Seconds have eleven digits until the year 5138; milliseconds have had thirteen since 2001. */
export function isInMilliseconds(timestamp: number): boolean {
  return timestamp >= 100_000_000_000;
}

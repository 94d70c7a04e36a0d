/** What was thrown, in words: in JavaScript that can be anything. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

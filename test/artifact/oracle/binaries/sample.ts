/** Some of them, always the same for a seed. */
export function sampled<T>(all: readonly T[], count: number, seed: number): T[] {
  const left = [...all];
  let state = seed % 2_147_483_646 + 1;
  return Array.from({ length: Math.min(count, all.length) }, () => {
    state = state * 48_271 % 2_147_483_647;
    return left.splice(state % left.length, 1)[0]!;
  });
}

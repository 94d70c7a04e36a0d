/** How many unchanged lines are shown around a change. */
const CONTEXT = 3;

type Line = readonly [sign: '-' | '+' | ' ', text: string];

/** How two texts differ, as `diff -u` prints it, without the numbers of lines. */
export function lineDiff(before: string, after: string): string {
  const lines = difference(before.split('\n'), after.split('\n'));
  const isNear = (index: number) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(([sign]) => sign !== ' ');
  return lines
    .map(([sign, text], index) => isNear(index) ? `${sign}${text}` : '@@')
    .filter((line, index, all) => line !== '@@' || (index > 0 && index < all.length - 1 && all[index - 1] !== '@@'))
    .join('\n');
}

function difference(before: readonly string[], after: readonly string[]): Line[] {
  const lengths = commonLengths(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      lines.push([' ', before[i++]!]);
      j++;
    } else if (j === after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      lines.push(['-', before[i++]!]);
    } else {
      lines.push(['+', after[j++]!]);
    }
  }
  return lines;
}

/** How many lines two texts have in common, from each line of one and each line of the other. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] = before[i] === after[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

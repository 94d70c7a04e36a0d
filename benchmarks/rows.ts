/** What a figure may be. */
interface Goal {
  readonly words: string;
  readonly isMet: (measured: number) => boolean;
}

/** One line of the result. */
export type Row = readonly [figure: string, goal: Goal | undefined, measured: number, unit: string];

export function atMost(bound: number): Goal {
  return { words: `at most ${bound}`, isMet: (measured) => measured <= bound };
}

export function atLeast(bound: number): Goal {
  return { words: `at least ${bound}`, isMet: (measured) => measured >= bound };
}

export function print(rows: readonly Row[]): void {
  console.log('| figure | goal | measured | |\n| --- | --- | --- | --- |');
  for (const [figure, goal, measured, unit] of rows) {
    console.log(`| ${figure} | ${goal ? `${goal.words} ${unit}` : ''} | ${measured.toPrecision(3)} ${unit} | ${goal ? goal.isMet(measured) ? 'pass' : 'fail' : ''} |`);
  }
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

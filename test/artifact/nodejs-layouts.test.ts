import { nodejsLayout } from './layouts/nodejs-layout';
import { Random } from './layouts/random';
import { Judged } from './oracle/nodejs';
import sample from './oracle/nodejs-sample.json';
import { contradictionOf, judge } from './oracle/nodejs-verdicts';

const RECORDED = sample as unknown as readonly Judged[];
const MAJORS = [20, 24];
const SEED = Number(process.env.LAYOUT_SEED ?? Date.now() % 1_000_000_000);
const LAYOUTS = Array.from({ length: 200 }, (_, index) => nodejsLayout(new Random(SEED + index)));

describe('what the official loaders did with recorded packages', () => {
  test('contradicts nothing that is said of them', () => {
    const wrong = RECORDED.flatMap(({ layout, outcomes }) => MAJORS.flatMap((major) => {
      const contradiction = contradictionOf(judge(layout, major), outcomes[major]!);
      return contradiction === undefined ? [] : [`nodejs${major}.x: ${contradiction} ${JSON.stringify(layout)}`];
    }));
    expect(wrong).toEqual([]);
  });

  test('is both success and failure, and mostly known beforehand', () => {
    const verdicts = RECORDED.map(({ layout }) => judge(layout, 20).verdict);
    const share = (verdict: string) => verdicts.filter((one) => one === verdict).length / verdicts.length;
    expect(share('found')).toBeGreaterThan(0.05);
    expect(share('missing')).toBeGreaterThan(0.3);
    expect(share('unknown')).toBeLessThan(0.25);
  });
});

describe(`random packages, LAYOUT_SEED=${SEED}`, () => {
  test('a layer that nobody shows adds no certainty', () => {
    const refuted = LAYOUTS.flatMap((layout) => MAJORS.filter((major) => {
      const [shown, hidden] = [judge(layout, major), judge(layout, major, false)];
      return hidden.faults.some(({ kind }) => !shown.faults.some((one) => one.kind === kind));
    }).map((major) => `${major} ${JSON.stringify(layout)}`));
    expect(refuted).toEqual([]);
  });

  test('a fault comes with a verdict that fits', () => {
    const odd = LAYOUTS.flatMap((layout) => MAJORS.map((major) => judge(layout, major)))
      .filter(({ verdict, faults }) => (verdict === 'found' && faults.length > 0) || (verdict === 'missing' && faults.length === 0));
    expect(odd).toEqual([]);
  });
});

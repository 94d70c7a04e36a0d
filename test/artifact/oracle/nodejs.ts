import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loaders, Outcome, outcomesOf, RUNTIMES, writeLayout } from './nodejs-loaders';
import { contradictionOf, judge } from './nodejs-verdicts';
import { OracleResult } from './oracle-result';
import { Layout, nodejsLayout } from '../layouts/nodejs-layout';
import { Random } from '../layouts/random';

/** One process loads so many: enough to forget its start, few enough to keep its memory. */
const AT_ONCE = 1_000;
/** It may have either loader: what is missing must be so for both. Its own folder of layers is not tried. */
const EITHER = 22;
/** Where the documents leave it open, or our parser may be older than the runtime: we only warn. */
const ONLY_SUSPECTED = ['nodejs-folder-as-module', 'nodejs-es-syntax-undeclared', 'nodejs-export-uncertain', 'nodejs-syntax-doubtful'];

export interface Judged {
  readonly layout: Layout;
  readonly outcomes: Readonly<Record<number, Outcome>>;
}

export async function verify(layouts: number, seed: number): Promise<OracleResult> {
  const kinds = new Map<string, number>();
  const contradictions: string[] = [];
  let [verdicts, closed, decided] = [0, 0, 0];
  for await (const { layout, outcomes } of judgedLayouts(layouts, seed)) {
    for (const major of layout.layers.length === 0 ? [...RUNTIMES, EITHER] : RUNTIMES) {
      const resolution = judge(layout, major);
      const tried = major === EITHER && resolution.verdict === 'missing' ? Object.values(outcomes) : [outcomes[major] ?? outcomes[20]!];
      const wrong = tried.map((outcome) => contradictionOf(resolution, outcome)).find((one) => one !== undefined);
      const isClosed = layout.isClosed && !resolution.faults.some(({ kind }) => ONLY_SUSPECTED.includes(kind));
      verdicts += 1;
      closed += isClosed ? 1 : 0;
      decided += isClosed && resolution.verdict !== 'unknown' ? 1 : 0;
      [`${major} ${resolution.verdict}`, ...resolution.faults.map(({ kind }) => kind)].forEach((kind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
      if (resolution.verdict.startsWith('suspected')) {
        const isRight = tried.some((outcome) => (outcome === 'function') === (resolution.verdict === 'suspected-found'));
        const about = `${resolution.verdict} ${resolution.faults.map(({ kind }) => kind).join(' ')}, ${isRight ? 'rightly' : 'wrongly'}`;
        kinds.set(about, (kinds.get(about) ?? 0) + 1);
      }
      if (wrong !== undefined) {
        contradictions.push(`nodejs${major}.x: ${wrong}\n${JSON.stringify(layout)}`);
      }
    }
  }
  return { layouts, verdicts, closed, decided, contradictions, notes: [...kinds].sort().map(([kind, count]) => `${kind}: ${count}`) };
}

/** Random layouts, each with what the official loaders did. */
export async function* judgedLayouts(count: number, seed: number): AsyncGenerator<Judged> {
  const loaderOf = loaders();
  for (let done = 0; done < count; done += AT_ONCE) {
    const layouts = Array.from({ length: Math.min(AT_ONCE, count - done) }, (_, index) => nodejsLayout(new Random(seed + done + index)));
    const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
    mkdirSync(folder, { recursive: true });
    layouts.forEach((layout, index) => writeLayout(layout, join(folder, String(index))));
    const outcomes = await Promise.all(RUNTIMES.map((major) => outcomesOf(loaderOf[major]!, major, layouts, folder)));
    rmSync(folder, { recursive: true });
    for (const [index, layout] of layouts.entries()) {
      yield { layout, outcomes: Object.fromEntries(RUNTIMES.map((major, of) => [major, outcomes[of]![index]!])) };
    }
  }
}

import { Judgement } from './judged-package';
import { Mistake, Sample } from './sample';

interface Judged {
  readonly sample: Sample;
  readonly judgement: Judgement;
}

const LEAST_DECIDED = 0.98;
const LEAST_FOUND = 0.95;
/** What handlers that do not load want: a package or file that is not there. */
const DEPENDENCY_MISSING = /MODULE_NOT_FOUND|Cannot find (module|package)|ImportModuleError|No module named/;
/** What is loaded has not the name that its lexer lists, or that another loader finds. */
const NO_SUCH_NAME = /HandlerNotFound|AttributeError: module/;
/** The rules that tell so. */
const ABOUT_DEPENDENCIES = new Set([
  'nodejs-package-missing', 'nodejs-relative-import-missing', 'nodejs-aws-sdk-v2-missing', 'python-dependency-missing', 'python-standard-module-removed',
]);

export const HEAD = '| ecosystem | packages | handlers | of which load | decided | certain | suspected | wrong | wrong suspicions | mistakes | found |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |';

/** What came of the packages of one ecosystem. */
export class Tally {
  private packages = 0;
  private handlers = 0;
  private loading = 0;
  private certain = 0;
  private suspected = 0;
  /** Whatever the verdict was about: what loads, mistakes, and functions that nobody exports. */
  private suspicions = 0;
  private mistakes = 0;
  private found = 0;
  private readonly wrong: string[] = [];
  private readonly wrongSuspicions: string[] = [];
  private readonly undecided: string[] = [];
  private readonly missed: string[] = [];
  private readonly unverified: string[] = [];
  /** Warnings about what loads. */
  private readonly doubts = new Map<string, number>();
  /** What is said of functions that are no handlers. */
  private readonly decoys = new Map<string, number>();
  private readonly failures = new Map<string, number>();

  constructor(private readonly ecosystem: string) {}

  public add(name: string, judged: readonly Judged[]): void {
    this.packages += judged.length > 0 ? 1 : 0;
    if (judged.length === 0) {
      console.error(`${name}: no handler in it`);
    }
    judged.forEach((one) => this.addHandler(one));
  }

  public addMistake(sample: Sample, mistake: Mistake, mistaken: Sample, judgement: Judgement): void {
    this.addSuspicion(mistaken, judgement);
    this.mistakes += 1;
    if (mistake.rules.some((rule) => judgement.findings.has(rule))) {
      this.found += 1;
    } else {
      const isSaidToBeThere = judgement.resolution.verdict === 'found' && mistake.rules.some((rule) => rule.endsWith('-missing'));
      (isSaidToBeThere ? this.wrong : this.missed).push(`${sample.name}, ${mistake.name}: ${describe(mistaken, judgement)}`);
    }
  }

  /** A function that is there, and no handler. */
  public addDecoy(decoy: Sample, judgement: Judgement): void {
    this.addSuspicion(decoy, judgement);
    this.decoys.set(judgement.resolution.verdict, (this.decoys.get(judgement.resolution.verdict) ?? 0) + 1);
    if (judgement.resolution.verdict === 'found') {
      this.wrong.push(describe(decoy, judgement));
    }
  }

  public get isGood(): boolean {
    return this.wrong.length === 0 && this.certain + this.suspected >= this.loading * LEAST_DECIDED && this.found >= this.mistakes * LEAST_FOUND;
  }

  public printMisses(): void {
    const lists = [['wrong', this.wrong], ['wrong suspicion', this.wrongSuspicions], ['undecided', this.undecided], ['error that no loader can confirm', this.unverified], ['mistake not found', this.missed]] as const;
    lists.forEach(([word, list]) => list.forEach((line) => console.log(`${word}: ${line}`)));
    [...this.doubts].forEach(([id, count]) => console.log(`${this.ecosystem}, loads in spite of a warning: ${id}: ${count}`));
    [...this.decoys].forEach(([verdict, count]) => console.log(`${this.ecosystem}, a function that is no handler: ${verdict}: ${count}`));
    [...this.failures].forEach(([reason, count]) => console.log(`${this.ecosystem}, does not load: ${reason}: ${count}`));
  }

  public get row(): string {
    const { ecosystem, packages, handlers, loading, certain, suspected, suspicions, wrong, wrongSuspicions, mistakes, found } = this;
    const doubtful = `${wrongSuspicions.length} of ${suspicions}`;
    return `| ${[ecosystem, packages, handlers, loading, share(certain + suspected, loading), share(certain, loading), share(suspected, loading), wrong.length, doubtful, mistakes, `${found} (${share(found, mistakes)})`].join(' | ')} |`;
  }

  private addSuspicion(sample: Sample, judgement: Judgement): void {
    const { verdict } = judgement.resolution;
    this.suspicions += verdict.startsWith('suspected') ? 1 : 0;
    if (verdict === (sample.loads ? 'suspected-missing' : 'suspected-found')) {
      this.wrongSuspicions.push(describe(sample, judgement));
    }
  }

  private addHandler({ sample, judgement }: Judged): void {
    this.handlers += 1;
    const { resolution: { verdict } } = judgement;
    const errors = [...judgement.findings].filter(([, severity]) => severity === 'error').map(([id]) => id);
    if (sample.loads) {
      this.loading += 1;
      this.addSuspicion(sample, judgement);
      this.certain += verdict === 'found' ? 1 : 0;
      this.suspected += verdict === 'suspected-found' ? 1 : 0;
      (errors.length > 0 || verdict === 'missing' ? this.wrong : verdict === 'unknown' ? this.undecided : []).push(describe(sample, judgement));
      [...judgement.findings.keys()].filter((id) => !errors.includes(id)).forEach((id) => this.doubts.set(id, (this.doubts.get(id) ?? 0) + 1));
    } else {
      this.addFailure(sample, judgement, errors);
    }
  }

  /** A handler that does not load for want of a dependency is a good one, once that is there. */
  private addFailure(sample: Sample, judgement: Judgement, errors: readonly string[]): void {
    if (NO_SUCH_NAME.test(sample.reason ?? '')) {
      this.addSuspicion(sample, judgement);
      this.wrong.push(...judgement.resolution.verdict === 'found' ? [describe(sample, judgement)] : []);
    }
    const wantsDependency = DEPENDENCY_MISSING.test(sample.reason ?? '') && !(sample.reason ?? '').includes(`'${sample.path}/`);
    const other = wantsDependency ? errors.filter((id) => !ABOUT_DEPENDENCIES.has(id)) : [];
    const about = [...judgement.findings.keys()].join(', ') || (judgement.resolution.verdict === 'unknown' ? 'we say nothing' : `we say ${judgement.resolution.verdict}`);
    const reason = `${wantsDependency ? 'a dependency is missing' : sample.reason?.split(' ')[0]}; ${about}`;
    this.failures.set(reason, (this.failures.get(reason) ?? 0) + 1);
    if (other.length > 0) {
      this.unverified.push(describe(sample, judgement));
    }
  }
}

function share(part: number, all: number): string {
  return all === 0 ? '-' : `${(part / all * 100).toFixed(1)} %`;
}

function describe({ name, handler, runtime, reason }: Sample, { resolution, findings }: Judgement): string {
  return `${name} ${runtime} ${handler}: we say ${resolution.verdict} ${[...findings.keys()].join(', ')}; the loader says ${reason ?? 'it loads'}; ${resolution.steps.slice(-1).map(({ looked, found }) => `${looked}: ${found}`).join('; ')}`;
}

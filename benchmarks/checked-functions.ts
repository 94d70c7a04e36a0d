import { loading, packedSize, Sample, sample, sharedCode } from './in-process';
import { atMost, median, Row } from './rows';

const SIZES = [500, 1000, 2500, 5000];
const DOUBLINGS = [[500, 1000], [2500, 5000]] as const;
const REPETITIONS = 3;

/** What the checks of `CheckedFunction` cost, and those of `LambdaChecks` after them, in this process. */
export function checkedFunctions(): Row[] {
  // The source maps of ts-node slow down stack traces, which the CDK takes for each construct: our share would look smaller than it is.
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  process.env.CDK_VALIDATION = 'false'; // the CDK's own checks of the templates
  process.stderr.write('warming up\n');
  sample(1000);
  sample(1000);
  sample(1000);
  const rounds = Array.from({ length: REPETITIONS }, (_, index) => round(index + 1));
  const sharing = Array.from({ length: REPETITIONS }, () => sample(1000, sharedCode));

  return [
    ...SIZES.map((size): Row => [`check at construction, each of ${size}`, undefined, 1000 * at(rounds, size).constructionCheck / size, 'µs']),
    ...SIZES.map((size): Row => [`LambdaChecks.validate, each of ${size}`, undefined, 1000 * at(rounds, size).validation / size, 'µs']),
    ...SIZES.map((size): Row => [`check / construction with the L2, ${size}`, atMost(5), 100 * at(rounds, size).constructionCheck / at(rounds, size).constructionOfL2, '%']),
    ['check / construction with the L2, 1000 that share one folder', undefined, median(sharing.map((one) => 100 * one.constructionCheck / one.constructionOfL2)), '%'],
    ...SIZES.map((size): Row => [`check / build and synth, ${size}`, undefined, 100 * at(rounds, size).constructionCheck / at(rounds, size).buildAndSynth, '%']),
    ...SIZES.map((size): Row => [`validate / build and synth, ${size}`, atMost(5), 100 * at(rounds, size).validation / at(rounds, size).buildAndSynth, '%']),
    ...DOUBLINGS.map(([n, twice]): Row => [`check at construction, ${twice} / ${n}`, atMost(2.2), at(rounds, twice).constructionCheck / at(rounds, n).constructionCheck, 'times']),
    ...DOUBLINGS.map(([n, twice]): Row => [`LambdaChecks.validate, ${twice} / ${n}`, atMost(2.2), at(rounds, twice).validation / at(rounds, n).validation, 'times']),
    ['loading the library', atMost(30), median(Array.from({ length: 9 }, loading)), 'ms'],
    ['packed size', atMost(1.5), packedSize() / 1e6, 'MB'],
  ];
}

/** One sample of each size, so that a slow minute of the machine touches all sizes. */
function round(number: number): ReadonlyMap<number, Sample> {
  process.stderr.write(`round ${number} of ${REPETITIONS}\n`);
  return new Map(SIZES.map((size) => [size, sample(size)]));
}

/** The median of each figure. */
function at(rounds: readonly ReadonlyMap<number, Sample>[], size: number): Sample {
  const figure = (name: keyof Sample) => median(rounds.map((samples) => samples.get(size)![name]));
  return {
    constructionOfL2: figure('constructionOfL2'),
    constructionCheck: figure('constructionCheck'),
    buildAndSynth: figure('buildAndSynth'),
    validation: figure('validation'),
  };
}

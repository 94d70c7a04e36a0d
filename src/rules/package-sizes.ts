import { grouped, list } from './words';
import { LIMITS } from '../data/limits';
import { ArtifactView, PackageView } from '../view/artifact/artifact-view';

const MOST_FILES = 10;
const MB = 1024 * 1024;

/** What a function with its layers takes, as far as they are at hand: layers from elsewhere come on top. */
export function unzippedBytes(artifact: ArtifactView): number {
  return packagesOf(artifact).reduce((sum, { totalBytes }) => sum + totalBytes, 0);
}

/** A package and the layers that are at hand. */
export function packagesOf(artifact: ArtifactView): PackageView[] {
  return [artifact, ...artifact.layers.known];
}

/** `the folder orders and 2 layers hold 270,000,000 bytes unzipped` */
export function sizeInWords(artifact: ArtifactView): string {
  const layers = artifact.layers.known.length;
  const holders = layers === 0 ? artifact.name : `${artifact.name} and ${layers === 1 ? 'its layer' : `${layers} layers`}`;
  return `${holders} ${layers === 0 ? 'holds' : 'hold'} ${grouped(unzippedBytes(artifact))} bytes unzipped`;
}

/** What to take out, with the files for which it is worth the most. */
export function smallerPackage(artifact: ArtifactView): string {
  const files = packagesOf(artifact).flatMap(({ files: all, name }, index) =>
    [...all.values()].map(({ path, bytes }) => ({ bytes, words: index === 0 ? path : `${path} in ${name}` })));
  const largest = files.sort((one, other) => other.bytes - one.bytes).slice(0, MOST_FILES).filter(({ bytes }) => bytes > 0);
  const words = largest.map(({ bytes, words: file }) => `${file} (${inMb(bytes)})`);
  return `take out what is not needed at run time, or deploy a container image; the largest ${words.length === 1 ? 'file is' : 'files are'} ${list(words)}`;
}

/** In the MB of Lambda, which has 250 MB for 262,144,000 bytes. */
export function inMb(bytes: number): string {
  return bytes < MB / 10 ? `${grouped(bytes)} bytes` : `${grouped(Math.round(10 * bytes / MB) / 10)} MB`;
}

export const UNZIPPED = LIMITS.unzippedBytes;

import { Instruction } from './dockerfile';
import { DockerCommand, ImageBase, ImageStage } from '../../../view/artifact/image-source-view';

/** What decides how an image is built, besides its Dockerfile. */
export interface BuildOptions {
  /** The stage that is built in place of the last one. */
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
}

interface NamedStage {
  readonly name?: string;
  readonly stage?: ImageStage;
}

/** The stage that becomes the image; `undefined` where its base is decided elsewhere. */
export function finalStage(instructions: readonly Instruction[], { target, buildArgs = {} }: BuildOptions): ImageStage | undefined {
  const starts = instructions.flatMap(({ name }, index) => name === 'FROM' ? [index] : []);
  const args = argumentsIn(instructions.slice(0, starts[0] ?? 0), buildArgs);
  const stages: NamedStage[] = [];
  starts.forEach((start, index) => stages.push(stageOf(instructions.slice(start, starts[index + 1]), args, stages)));
  const wanted = target === undefined ? stages.at(-1) : stages.find(({ name }, index) => name === target.toLowerCase() || String(index) === target);
  return wanted?.stage;
}

/** Those before the first stage, with the values that they have there. */
function argumentsIn(instructions: readonly Instruction[], given: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const defaults = instructions.filter(({ name }) => name === 'ARG')
    .flatMap(({ text }) => [...text.matchAll(/(\w+)=(?:"([^"]*)"|'([^']*)'|(\S*))/g)])
    .map(([, name = '', double, single, plain = '']): [string, string] => [name, double ?? single ?? plain]);
  return new Map([...defaults, ...Object.entries(given)]);
}

function stageOf([from, ...instructions]: readonly Instruction[], args: ReadonlyMap<string, string>, before: readonly NamedStage[]): NamedStage {
  const [, platform, image = '', name] = /^(?:--platform=(\S+)\s+)?(\S+)(?:\s+as\s+(\S+))?$/i.exec(from?.text ?? '') ?? [];
  const parent = before.find((one) => one.name === image.toLowerCase());
  const base = parent ? parent.stage?.base : baseOf(filledIn(image, args), platform && (filledIn(platform, args) ?? platform));
  const textsOf = (...names: readonly string[]) => instructions.filter((one) => names.includes(one.name));
  const [command, entryPoint] = ['CMD', 'ENTRYPOINT'].map((one) => commandIn(textsOf(one).at(-1)?.text));
  return {
    name: name?.toLowerCase(),
    stage: base && {
      base,
      command: command ?? parent?.stage?.command,
      entryPoint: entryPoint ?? parent?.stage?.entryPoint,
      runs: [...parent?.stage?.runs ?? [], ...textsOf('RUN').map(({ text }) => text)],
      copies: [...parent?.stage?.copies ?? [], ...textsOf('COPY', 'ADD').map((one) => `${one.name} ${one.text}`)],
    },
  };
}

/** `undefined` when a variable has no value. */
function filledIn(text: string, args: ReadonlyMap<string, string>): string | undefined {
  const filled = text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}]*))?\})/g, (whole, plain, braced, otherwise) => args.get(plain ?? braced) ?? otherwise ?? whole);
  return filled.includes('$') ? undefined : filled;
}

/** With a digest, the tag says nothing. */
function baseOf(reference: string | undefined, platform: string | undefined): ImageBase | undefined {
  const [, image, tag, digest] = /^([^@]+?)(?::([^/:@]+))?(@.+)?$/.exec(reference ?? '') ?? [];
  return image === undefined ? undefined : { image, tag: digest === undefined ? tag : undefined, platform };
}

function commandIn(text: string | undefined): DockerCommand | undefined {
  if (text === undefined) {
    return undefined;
  }
  const list = parsed(text);
  return Array.isArray(list) && list.every((word) => typeof word === 'string')
    ? { form: 'exec', words: list }
    : { form: 'shell', words: [text] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

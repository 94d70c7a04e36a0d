import { read, Result } from './shell';

/** What to show when a program did not fail with the whole message in one piece on stderr. Go indents what follows the first line of a panic. */
export function differentMessage(name: 'first-mistake' | 'every-function', result: Result): string | undefined {
  const isTold = result.stderr.replace(/^\t/gm, '').includes(read('examples/expected', `${name}.txt`));
  return isTold && result.code !== 0 ? undefined : printed(result);
}

export function printed({ stdout, stderr, code }: Result): string {
  return `${stdout}${stderr}exit code ${code}\n`;
}

export function seconds(start: number): string {
  return `${Math.round((Date.now() - start) / 1000)} s`;
}

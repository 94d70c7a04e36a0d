/** One line of a Dockerfile, with those that continue it. */
export interface Instruction {
  /** In capitals. */
  readonly name: string;
  readonly text: string;
}

const ESCAPE = /^#\s*escape\s*=/im;
const COMMENT = /^\s*(#|$)/;
const HEREDOC = /<<[-~]?["']?(\w+)["']?/;

/** `undefined` when lines are continued in another way than usual. */
export function instructionsIn(dockerfile: string): readonly Instruction[] | undefined {
  const lines = dockerfile.replace(/^\ufeff/, '').split(/\r?\n/);
  if (ESCAPE.test(lines.slice(0, 5).join('\n'))) {
    return undefined;
  }
  const instructions: Instruction[] = [];
  for (let at = 0; at < lines.length; at++) {
    let line = COMMENT.test(lines[at]!) ? '' : lines[at]!;
    while (/\\\s*$/.test(line) && at + 1 < lines.length) {
      at += 1;
      line = COMMENT.test(lines[at]!) ? line : line.replace(/\\\s*$/, ' ') + lines[at]!;
    }
    const [, name, text = ''] = /^\s*([a-z]+)\s*(.*?)\s*$/is.exec(line) ?? [];
    const [, end] = HEREDOC.exec(text) ?? [];
    if (end !== undefined) {
      at = endOf(lines, at, end);
    }
    instructions.push(...name === undefined ? [] : [{ name: name.toUpperCase(), text }]);
  }
  return instructions;
}

function endOf(lines: readonly string[], start: number, word: string): number {
  const end = lines.findIndex((line, index) => index > start && line.trim() === word);
  return end < 0 ? lines.length : end;
}

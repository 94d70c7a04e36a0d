import type { JSONVisitor, visit } from 'jsonc-parser';
import { REQUEST_JSON } from '../data/create-function-request';
import { JsonFault } from '../view/function-view';

/** What a text holds when it is JSON; every client keeps the last of members of one name. */
export interface JsonText {
  readonly value?: unknown;
  readonly fault?: JsonFault;
  /** The paths of names that occur more than once in one object. */
  readonly repeated: readonly string[];
}

/** Numbers of jsonc-parser, whose enumeration is not there at run time. */
const IN_A_TOKEN: Readonly<Record<number, string>> = {
  2: 'a digit in the number',
  12: 'a quotation mark at the end of the text that begins here',
  13: 'a digit in the number',
  14: 'a code of four hexadecimal digits after \\u',
  15: 'one of " \\ / b f n r t u after a backslash',
  16: 'an escape such as \\n in place of a control character',
};
const COMMENT = 10;
const BRACKETS = [7, 8];
const VALUE = 'a value';
const NAME = 'a name in double quotes';

/** Reads strict JSON, however large, deep or broken. */
export function readJson(text: string): JsonText {
  const withoutMark = text.replace(/^\uFEFF/, '');
  const structure = new Structure();
  try {
    const value: unknown = JSON.parse(withoutMark);
    return { value, fault: structure.read(withoutMark, false), repeated: [...structure.repeated] };
  } catch {
    const fault = structure.read(withoutMark, true) ?? { position: 'line 1, column 1', expected: VALUE };
    return { fault, repeated: [] };
  }
}

/** Ends a visit. */
class Stop extends Error {
  constructor(public readonly fault: JsonFault) {
    super();
  }
}

/** The names and brackets of a text, which `JSON.parse` does not tell. */
class Structure {
  public readonly repeated = new Set<string>();

  /** The names seen in each object around; a list has none. */
  private readonly around: (Set<string> | undefined)[] = [];
  private expected = VALUE;
  private expectedInside = VALUE;

  public read(text: string, isBroken: boolean): JsonFault | undefined {
    const parser: { readonly visit: typeof visit } = require('jsonc-parser'); // eslint-disable-line @typescript-eslint/no-require-imports
    try {
      parser.visit(text, this.visitor(isBroken), { disallowComments: true, allowTrailingComma: false });
      return undefined;
    } catch (error) {
      if (error instanceof Stop) {
        return error.fault;
      }
      throw error;
    }
  }

  private visitor(isBroken: boolean): JSONVisitor {
    const end = () => {
      this.expectedInside = this.expected;
      this.around.pop();
      this.expectNext();
    };
    return {
      onObjectBegin: (_, __, line, column) => this.begin(new Set(), line, column),
      onArrayBegin: (_, __, line, column) => this.begin(undefined, line, column),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (name, _, __, ___, ____, path) => {
        this.expected = 'a colon';
        const names = this.around.at(-1);
        if (names?.has(name)) {
          this.repeated.add(pathOf([...path(), name]));
        }
        names?.add(name);
      },
      onSeparator: (separator) => {
        this.expected = separator === ',' && this.around.at(-1) ? NAME : VALUE;
      },
      onLiteralValue: () => this.expectNext(),
      onError: (code: number, _, __, line, column) => {
        if (isBroken) {
          const expected = BRACKETS.includes(code) ? this.expectedInside : this.expected;
          throw stop(line, column, IN_A_TOKEN[code] ?? (code === COMMENT ? `${expected}, for JSON has no comments,` : expected));
        }
      },
    };
  }

  private begin(names: Set<string> | undefined, line: number, column: number): void {
    const { max } = REQUEST_JSON.maxNesting;
    if (this.around.length >= max) {
      throw stop(line, column, `the end of what is nested ${max} levels deep`);
    }
    this.around.push(names);
    this.expected = names ? `${NAME} or }` : `${VALUE} or ]`;
  }

  private expectNext(): void {
    this.expected = this.around.length === 0 ? 'the end' : `a comma or ${this.around.at(-1) ? '}' : ']'}`;
  }
}

function stop(line: number, column: number, expected: string): Stop {
  return new Stop({ position: `line ${line + 1}, column ${column + 1}`, expected });
}

function pathOf(segments: readonly (string | number)[]): string {
  return segments.map((segment, index) => typeof segment === 'number' ? `[${segment}]` : `${index > 0 ? '.' : ''}${segment}`).join('');
}

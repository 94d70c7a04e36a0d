import { importsIn, PythonImport } from './imports';
import { BINDING_STRING, LineReader, LogicalLine, readLines } from './logical-lines';
import { parametersIn } from './parameters';
import { PythonFunction, PythonModule } from './python-module';
import { isAboutObject, isMain, isMatch } from './statements';
import { assignedIn, namedIn, targetsIn, walrusesIn } from './targets';
import { indexOutside, isName, Span, splitOutside } from './tokens';

/** With these, names can come from anywhere. */
const OPENING = new Set(['globals', 'vars', 'locals', 'exec', 'eval', 'setattr', '__dict__', 'modules', 'f_globals', BINDING_STRING]);
/** Whether a source has to be read in the bodies of functions too. */
const READ_ANYWHERE = /\b(globals|vars|locals|exec|eval|setattr|__dict__|modules|f_globals|global)\b|:=/;
const BLOCKS = new Set(['if', 'elif', 'else', 'while', 'for', 'try', 'except', 'finally', 'with']);

/** The names that a module has after it was loaded. Bodies of functions and classes are passed over. */
export function readModule(source: string): PythonModule {
  const module = new ModuleReader(READ_ANYWHERE.test(source));
  return readLines(source, module) ? module.result : { ...module.result, open: 'it cannot be read as Python', stars: [], isRebound: true, settled: new Set() };
}

class ModuleReader implements LineReader {
  private readonly bindings = new Map<string, number>();
  private readonly functions = new Map<string, PythonFunction>();
  private readonly imports: PythonImport[] = [];
  private readonly stars: PythonImport[] = [];
  private open?: string;
  private hasGetattr = false;
  private isDecorated = false;
  private readonly settled = new Set<string>();
  private readonly uncertain = new Set<string>();
  /** Whether we are in what only runs when the module is started itself. */
  private isInMain = false;
  /** The indentation of the `def` or `class` in whose body we are. */
  private passed = Infinity;

  constructor(private readonly isReadAnywhere: boolean) {}

  public readonly wants = (indent: number): boolean => this.isReadAnywhere || indent <= this.passed;

  public readonly read = (line: LogicalLine): void => {
    if (this.isReadAnywhere) {
      line.tokens.forEach((token, index) => this.readAnywhere(token, index, line.tokens));
    }
    if (line.indent <= this.passed) {
      this.passed = Infinity;
      this.readTop(line);
    }
  };

  public get result(): PythonModule {
    const { bindings, functions, imports, open, stars, hasGetattr, settled, uncertain } = this;
    const [star] = stars;
    const everything = star && `it imports everything from ${'.'.repeat(star.level)}${star.module}`;
    return { bindings, functions, imports, open: open ?? everything ?? (hasGetattr ? 'it has a function __getattr__' : undefined), stars: open === undefined && !hasGetattr ? stars : [], isRebound: (open ?? everything) !== undefined, settled, uncertain };
  }

  private readTop({ indent, tokens }: LogicalLine): void {
    const span = { tokens, start: 0, end: tokens.length };
    this.isInMain = indent === 0 ? isMain(tokens) : this.isInMain;
    this.bind(walrusesIn(span));
    const first = tokens[0] === 'async' ? 1 : 0;
    const keyword = tokens[first]!;
    if (keyword !== 'def') {
      this.settled.clear();
    }
    if (keyword === '@') {
      this.isDecorated = true;
    } else if (keyword === 'def' || keyword === 'class') {
      this.define({ ...span, start: first });
      this.passed = indent;
    } else if (BLOCKS.has(keyword) && tokens[1] !== '=') {
      this.readBlock({ ...span, start: first }, keyword);
    } else if (isMatch(span)) {
      this.open ??= 'it has a match statement';
    } else {
      splitOutside(span, ';').forEach((statement) => this.readSimple(statement, indent === 0));
    }
  }

  private readAnywhere(token: string, index: number, tokens: readonly string[]): void {
    if (OPENING.has(token) && !isAboutObject(index, tokens) && tokens[index - 1] !== 'in') { // who asks what is there binds nothing
      this.open ??= `it uses ${token}`;
    } else if (token === 'global') {
      for (let at = index + 1; isName(tokens[at]); at += 2) {
        this.bind([tokens[at]!]);
      }
    }
  }

  private define(span: Span): void {
    const name = span.tokens[span.start + 1] ?? '';
    this.bind([name]);
    if (span.tokens[span.start] === 'def') {
      this.settled.add(name);
      this.functions.set(name, { isAsync: span.start > 0, isDecorated: this.isDecorated, parameters: parametersIn(span) });
    }
    if (name === '__getattr__') {
      this.hasGetattr = true;
    }
    this.isDecorated = false;
  }

  /** The head binds names, and a body on the same line. */
  private readBlock(span: Span, keyword: string): void {
    const end = indexOutside(span, ':');
    if (keyword === 'for') {
      this.bind(targetsIn({ ...span, start: span.start + 1, end: indexOutside(span, 'in') }));
    } else if (keyword === 'with' || keyword === 'except') {
      this.bind(namedIn({ ...span, end }));
    }
    splitOutside({ ...span, start: end + 1 }, ';').forEach((statement) => this.readSimple(statement, false));
  }

  private readSimple(span: Span, isUnconditional: boolean): void {
    const { tokens, start } = span;
    const imports = importsIn(span, isUnconditional);
    this.imports.push(...imports);
    this.stars.push(...imports.filter(({ names }) => names.includes('*')));
    this.bind(imports.flatMap(({ names }) => names));
    if (tokens[start] === 'del') {
      [...targetsIn({ ...span, start: start + 1 })].forEach((name) => this.uncertain.add(name));
    }
    const isAlias = tokens[start] === 'type' && isName(tokens[start + 1]);
    this.bind(isAlias ? [tokens[start + 1]!] : imports.length > 0 ? [] : assignedIn(span));
  }

  private bind(names: Iterable<string>): void {
    for (const name of names) {
      const normal = name.normalize('NFKC');
      if (!this.isInMain) {
        this.uncertain.delete(normal);
      } else if (!this.bindings.has(normal)) {
        this.uncertain.add(normal);
      }
      this.bindings.set(normal, (this.bindings.get(normal) ?? 0) + 1);
    }
  }
}

import { RunOptions } from './shell';

/** The programs that each project of `examples` has. */
export type Program = 'shop' | 'first-mistake' | 'every-function';

export interface Command extends RunOptions {
  readonly command: readonly string[];
}

export interface Language {
  readonly name: string;
  /** The commands that must be installed, and how to get them. */
  readonly needs: Readonly<Record<string, string>>;
  /** The tests of the example, of what crosses the border of the language, and of the documentation. */
  readonly tests: Readonly<Record<string, Command>>;
  /** Installs what the programs need, and builds them. */
  prepare(): Promise<void>;
  program(name: Program): Command;
}

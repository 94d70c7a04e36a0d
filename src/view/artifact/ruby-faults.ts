/** What is wrong between a handler and a package for Ruby. */
export type RubyFault = RubyHandlerMalformed | RubyFileMissing | RubyMethodMissing;

export interface RubyHandlerMalformed {
  readonly kind: 'ruby-handler-malformed';
  /** Neither file and method nor file, class and method; no file; or a class that does not begin with a capital. */
  readonly reason: 'parts' | 'no-file' | 'class';
  readonly parts: number;
}

export interface RubyFileMissing {
  readonly kind: 'ruby-file-missing';
  /** The files that the runtime tried. */
  readonly looked: readonly string[];
  /** What is there instead, and what the handler would have to be for it. */
  readonly nearest?: { readonly file: string; readonly handler?: string };
}

export interface RubyMethodMissing {
  readonly kind: 'ruby-method-missing';
  readonly file: string;
  readonly method: string;
  /** The class or module that must have it. */
  readonly owner?: string;
  /** Objects of the class have it, the class itself does not. */
  readonly isOfObjects: boolean;
}

import { DotnetFault } from './dotnet-faults';
import { JavaFault } from './java-faults';
import { NodejsFault } from './nodejs-faults';
import { PythonFault } from './python-faults';
import { RubyFault } from './ruby-faults';

/** What keeps a runtime from the handler, or will fail when it is loaded or called. */
export type HandlerFault = NodejsFault | PythonFault | RubyFault | JavaFault | DotnetFault;

/** One thing that the runtime looks at, and what is there. */
export interface ResolutionStep {
  readonly looked: string;
  readonly found: string;
}

/** `found` and `missing` are certain: nothing outside of what was seen changes them. What is suspected is so unless code does what nobody sees. */
export type HandlerVerdict = 'found' | 'suspected-found' | 'suspected-missing' | 'missing' | 'unknown';

/** How the runtime gets from the handler string to the code that it calls. */
export interface HandlerResolution {
  readonly verdict: HandlerVerdict;
  /** In the order of the runtime. */
  readonly steps: readonly ResolutionStep[];
  /** The file that the runtime loads, from the root of the package. */
  readonly file?: string;
  /** The environment variable in which a wrapper looks for the handler. */
  readonly through?: string;
  readonly faults: readonly HandlerFault[];
  /** The handler that was looked for, where that of the function belongs to a layer and calls another one. */
  readonly called?: { readonly variable: string; readonly handler: string };
}

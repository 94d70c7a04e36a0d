import { FaultOf } from './handler-fault';
import { list } from '../words';

/** What a file of Node.js exports in place of the handler. */
export function wordsOfMissingExport({ file, missing, exported, nearest, isFunction, rebindsExports }: FaultOf<'nodejs-export-missing' | 'nodejs-export-uncertain'>): string {
  const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
  if (rebindsExports) {
    return `${file} assigns to exports itself, which nobody outside sees, and exports no ${missing}`;
  }
  if (isFunction) {
    return `${file} exports a function as a whole, without the name ${missing}`;
  }
  return exported.length === 0 ? `${file} exports nothing` : `${file} exports ${list(exported)}, and no ${missing}${meant}`;
}

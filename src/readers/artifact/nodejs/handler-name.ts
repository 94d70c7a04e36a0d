import { posix } from 'node:path';

/** A handler as the runtime takes it apart: only the last part of the path is split, at its first dot. */
export interface HandlerName {
  /** With the slash at its end, or `''`. */
  readonly folder: string;
  readonly module: string;
  /** The names to follow from what the module exports. */
  readonly exportPath: readonly string[];
}

/** Why the runtime refuses a handler before it looks for a file. */
export type Malformed = 'parent-folder' | 'no-dot';

/** What every object or function has, whatever it is. */
const INHERITED = new Set([...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(Function.prototype), 'prototype']);

export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

export function handlerName(handler: string): HandlerName | Malformed {
  if (handler.includes('..')) {
    return 'parent-folder';
  }
  const last = posix.basename(handler);
  const [, module, names] = /^([^.]*)\.(.*)$/.exec(last) ?? [];
  return module === undefined || names === undefined
    ? 'no-dot'
    : { folder: handler.slice(0, handler.indexOf(last)), module, exportPath: names.split('.') };
}

import { Format } from './find-module';
import { loadedFile, Origin } from './loaded-file';
import { RuntimeFiles } from './runtime-files';
import { scriptAt } from './script';
import { Exported, ExportSet } from './syntax/export-set';
import { TakenFrom, UNKNOWN_VALUE, Value } from './syntax/value';

type LinkedExports = ExportSet & { readonly format: Format };

/** So many files are read for one handler, and so far away from the first. */
const MOST_FILES = 300;
const MOST_STEPS = 8;

/** The exports of a file, with what it takes from other files of the package. Only of the wanted names their values are known. */
export function linkedExports(exports: ExportSet, wanted: readonly string[], origin: Origin): ExportSet {
  return new Linker(origin.files).linked(exports, wanted, origin, []);
}

class Linker {
  private read = 0;

  constructor(private readonly files: RuntimeFiles) {}

  public linked(exports: ExportSet, wanted: readonly string[], origin: Origin, through: readonly string[]): ExportSet {
    const names = new Map<string, Exported>();
    for (const [name, { value, isCertain }] of exports.names) {
      names.set(name, { isCertain, value: wanted.includes(name) ? this.valueOf(value, origin, through) : value.kind === 'taken' ? UNKNOWN_VALUE : value });
    }
    const isSettled = wanted[0] !== undefined && names.has(wanted[0]) && exports.whole?.kind !== 'taken'; // a function is looked into by one loader only
    const others = isSettled ? [] : exports.alsoOf;
    const also = others.map((one) => this.namesOf(one, wanted, origin, through));
    for (const [name, exported] of also.flatMap((one) => [...one?.names ?? []])) {
      const isUsual = name !== 'default' || origin.format === 'commonjs';
      if (isUsual && !exports.names.has(name)) {
        names.set(name, names.has(name) ? { value: UNKNOWN_VALUE, isCertain: false } : exported);
      }
    }
    return {
      ...exports,
      names,
      isOpen: exports.isOpen || also.some((one) => one === undefined || one.isOpen),
      isFunction: exports.isFunction || also.some((one) => one?.isFunction),
    };
  }

  /** What an ES module sees of the names of a CommonJS file, a lexer decides. */
  private namesOf(taken: TakenFrom, wanted: readonly string[], origin: Origin, through: readonly string[]): ExportSet | undefined {
    const exports = this.exportsOf(taken, wanted, origin, through);
    return taken.by === 'import' && exports?.format === 'commonjs' ? undefined : exports;
  }

  /** A function stays one; whatever else comes from elsewhere may have been changed there. */
  private valueOf(value: Value, origin: Origin, through: readonly string[]): Value {
    const found = value.kind === 'taken' ? this.takenFrom(value, origin, through) : value;
    return value.kind !== 'taken' || found.kind === 'function' ? found : UNKNOWN_VALUE;
  }

  private takenFrom(taken: TakenFrom, origin: Origin, through: readonly string[]): Value {
    const { name, by } = taken;
    const exports = this.exportsOf(taken, [name], origin, through);
    const isWhole = name === '*' || (by === 'import' && name === 'default' && exports?.format === 'commonjs');
    if (exports === undefined || (isWhole && by === 'import' && name === '*') || (!isWhole && by === 'import' && exports.format === 'commonjs')) {
      return UNKNOWN_VALUE;
    }
    const exported = exports.names.get(name);
    return isWhole ? exports.whole ?? UNKNOWN_VALUE : exported?.isCertain && !exports.isOpen ? exported.value : UNKNOWN_VALUE;
  }

  /** `undefined` where they cannot be read. */
  private exportsOf(taken: TakenFrom, wanted: readonly string[], origin: Origin, through: readonly string[]): LinkedExports | undefined {
    const loaded = loadedFile(taken, origin);
    const found = loaded.kind === 'code' ? loaded.origin : undefined;
    const place = found && this.files.placeOf(found.path);
    if (found === undefined || place === undefined || (taken.by === 'require' && found.format === 'module') || through.includes(found.path) || through.length >= MOST_STEPS || this.read >= MOST_FILES) {
      return undefined;
    }
    this.read += 1;
    const script = scriptAt(place, found.format);
    if (script.kind !== 'read' || script.foreign?.isCertain === true) {
      return undefined;
    }
    const there = [...through, found.path];
    const linked = this.linked(script.exports, wanted, found, there);
    return { ...linked, format: found.format, whole: script.exports.whole && this.valueOf(script.exports.whole, found, there) };
  }
}

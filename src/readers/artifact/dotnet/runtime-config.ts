import { HandlerFault } from '../../../view/artifact/handler-resolution';
import { isObject } from '../../json-types';
import { PackageFiles } from '../package-files';

const ROLLS_FORWARD: readonly unknown[] = ['Major', 'LatestMajor'];

/** Whether the framework that a program was built for is that of the runtime. */
export function frameworkFaults(code: PackageFiles, name: string, runtime: string): HandlerFault[] {
  const [, version] = /^dotnet(\d+)$/.exec(runtime) ?? [];
  const all = [...code.namesIn('') ?? []].filter((one) => one.endsWith('.runtimeconfig.json'));
  const file = code.isFile(`${name}.runtimeconfig.json`) ? `${name}.runtimeconfig.json` : all[0];
  const { runtimeOptions } = file === undefined ? { runtimeOptions: undefined } : parsed(code.text(file));
  const wanted = frameworkIn(runtimeOptions);
  if (version === undefined || file === undefined || wanted === undefined) {
    return [];
  }
  const [major, runtimeHas] = [Number.parseInt(wanted, 10), Number(version)];
  const isFine = major === runtimeHas || (major < runtimeHas && isObject(runtimeOptions) && ROLLS_FORWARD.includes(runtimeOptions.rollForward));
  return isFine ? [] : [{ kind: 'dotnet-framework-mismatch', file, wanted, runtimeHas }];
}

function frameworkIn(options: unknown): string | undefined {
  const { framework, frameworks } = isObject(options) ? options : { framework: undefined, frameworks: undefined };
  const all: readonly unknown[] = Array.isArray(frameworks) ? frameworks : [framework];
  const versions = all.flatMap((one) => isObject(one) && typeof one.version === 'string' && /^\d+\./.test(one.version) ? [one.version] : []);
  return versions[0];
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

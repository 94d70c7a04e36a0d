import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { Format, Search } from './find-module';
import { packageFolders, requiredAt } from './node-require';
import { packageScope } from './package-scope';
import { isUnder, LAYER_ROOT, RuntimeFiles, shown, TASK_ROOT } from './runtime-files';
import { Import } from './syntax/imports';
import { NodejsFault } from '../../../view/artifact/nodejs-faults';

/** What Lambda brings along: https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included */
const BROUGHT_ALONG = /^(@aws-sdk|@smithy|@aws|@aws-crypto)\/|^(tslib|uuid|bowser|fast-xml-parser|strnum)$/;
/** With inline code comes this one, see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-lambda-function-code-cfnresponsemodule.html */
const WITH_INLINE_CODE = 'cfn-response';
const SUFFIXES = ['.js', '.mjs', '.cjs', '/index.js', '/index.mjs'];

/** What decides whether a package that is not here may be elsewhere. */
export interface Importer extends Search {
  readonly file: string;
  readonly format: Format;
  readonly isInline: boolean;
  readonly hasFileSystem: boolean;
}

/** The modules that a file loads at once and that nothing supplies, or that are asked for in a way that fails. */
export function missingImports(imports: readonly Import[], importer: Importer): NodejsFault[] {
  const relative = imports.filter((one) => /^\.{0,2}\//.test(one.specifier) || one.specifier === '.' || one.specifier === '..').filter((one) => isFileMissing(one, importer));
  const packages = imports.filter(({ specifier }) => isMissing(specifier, importer));
  const [oldSdk, others] = [packages.filter(isOldSdk), packages.filter((one) => !isOldSdk(one))];
  return [
    ...fault('nodejs-relative-import-missing', relative, importer, nearestOf(relative[0], importer)),
    ...fault('nodejs-aws-sdk-v2-missing', oldSdk, importer),
    ...fault('nodejs-package-missing', others, importer),
    ...fault('nodejs-json-import-without-type', imports.filter((one) => isUntypedJson(one) && !relative.includes(one)), importer),
  ];
}

/** Whether a specifier names a package that is nowhere. */
export function isMissing(specifier: string, importer: Importer): boolean {
  return /^(@[\w.~-]+\/)?[\w~-][\w.~-]*(\/|$)/.test(specifier) && !specifier.includes(':') && isPackageMissing(packageNameOf(specifier), importer);
}

/** `require` asks for no type, and packages may have code under any name. */
function isUntypedJson({ specifier, by, hasAttributes }: Import): boolean {
  return by === 'import' && hasAttributes === false && /^\.{0,2}\/[^?#]+\.json$/.test(specifier);
}

type Kind = 'nodejs-json-import-without-type' | 'nodejs-relative-import-missing' | 'nodejs-aws-sdk-v2-missing' | 'nodejs-package-missing';

function fault(kind: Kind, imports: readonly Import[], { file }: Importer, nearest?: string): NodejsFault[] {
  const [first] = imports;
  const specifiers = [...new Set(imports.map(({ specifier }) => specifier))];
  return first === undefined ? [] : [{ kind, file: shown(file), specifiers, by: first.by, nearest }];
}

function isFileMissing({ specifier, by }: Import, { files, file }: Importer): boolean {
  if (by === 'import' && /[?#%]/.test(specifier)) {
    return false;
  }
  const path = posix.resolve(posix.dirname(file), specifier);
  if (!isUnder(path, TASK_ROOT) && !isUnder(path, LAYER_ROOT)) {
    return false;
  }
  const there = files.at(path);
  return by === 'require' ? requiredAt(files, path) === undefined : there === 'nothing' || there === 'folder';
}

function nearestOf(missing: Import | undefined, { files, file }: Importer): string | undefined {
  const path = missing && posix.resolve(posix.dirname(file), missing.specifier);
  const suffix = path && SUFFIXES.find((one) => files.at(`${path}${one}`) === 'file');
  return suffix && `${missing?.specifier.replace(/\/$/, '')}${suffix}`;
}

function isPackageMissing(name: string, { files, file, runtimeMajor, hasOtherFolders, hasFileSystem, isInline }: Importer): boolean {
  if (hasOtherFolders || hasFileSystem || BROUGHT_ALONG.test(name) || builtinModules.includes(name) || (isInline && name === WITH_INLINE_CODE)) {
    return false;
  }
  const scope = packageScope(files, posix.dirname(file));
  return !('name' in scope && scope.name === name) && packageFolders(posix.dirname(file), runtimeMajor).every((folder) => isNowhere(files, `${folder}/${name}`));
}

function isNowhere(files: RuntimeFiles, path: string): boolean {
  return ['', '.js', '.json', '.node'].every((suffix) => files.at(`${path}${suffix}`) === 'nothing');
}

function isOldSdk({ specifier }: Import): boolean {
  return packageNameOf(specifier) === 'aws-sdk';
}

function packageNameOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

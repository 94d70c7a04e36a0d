import { ClassPath } from './class-path';

interface HandlerParts {
  readonly className: string;
  readonly method?: string;
}

/** What a class that is not there was probably meant to be. */
export function nearestClass(handler: HandlerParts, classPath: ClassPath): { readonly file: string; readonly handler?: string } | undefined {
  for (const meant of spellings(handler)) {
    const found = classPath.find(meant.className);
    if (found !== undefined && found !== 'unknown') {
      return { file: found.file, handler: written(meant) };
    }
  }
  const file = `${handler.className.replaceAll('.', '/')}.class`;
  return elsewhere(file, handler, classPath);
}

function written({ className, method }: HandlerParts): string {
  return method === undefined ? className : `${className}::${method}`;
}

/** With a slash or a single colon, with the method after a dot, with nested classes after a dot. */
function spellings({ className, method }: HandlerParts): HandlerParts[] {
  const dotted = className.replaceAll('/', '.').replace(/\.(class|java)$/, '');
  const [, owner = '', last = ''] = /^(.*?)(?:\.|:|#|::)([^.:#]+)$/.exec(dotted) ?? [];
  const nested = dotted.replace(/\.(?=[^.]+$)/, '$');
  return [
    { className: dotted, method },
    ...method === undefined && owner !== '' ? [{ className: owner, method: last }] : [],
    { className: nested, method },
  ].filter((one) => one.className !== className && one.className !== '');
}

/** Where Lambda does not look, with other letters, or in another package. */
function elsewhere(file: string, { method }: HandlerParts, classPath: ClassPath): { readonly file: string; readonly handler?: string } | undefined {
  const outside = classPath.fileOutside(file);
  if (outside !== undefined) {
    return { file: outside };
  }
  const lowerCase = file.toLowerCase();
  const simpleName = file.replace(/^.*\//, '/');
  const like = classPath.fileLike((path) => path.toLowerCase() === lowerCase) ?? classPath.fileLike((path) => `/${path}`.endsWith(simpleName));
  const className = like && classNameIn(like);
  return like === undefined ? undefined : { file: like, handler: className && written({ className, method }) };
}

/** `undefined` when it is in a folder that no package of classes can have. */
function classNameIn(file: string): string | undefined {
  const className = file.replace(/^.*\.jar\//, '').replace(/\.class$/, '').replaceAll('/', '.');
  return /^[\p{L}\w$.]+$/u.test(className) ? className : undefined;
}

import { Packages } from './artifact';
import { archiveIn } from './zip';
import { bufferAccess } from './zip-entries';
import { FunctionView } from '../../view/function-view';
import { isObject, Json } from '../json-types';

/** The package that a CreateFunction request brings along, as text in base64 or as bytes; `undefined` when nobody can read it. */
export function packageInRequest({ Code, Layers }: Json, encoding: FunctionView['packageEncoding']): Packages | undefined {
  const open = opening(isObject(Code) ? Code.ZipFile : undefined, encoding);
  const layers = Array.isArray(Layers) ? Layers.length : Layers === undefined ? 0 : 1;
  try {
    const code = open && archiveIn(open, 'the package in the request');
    return code && code.files && { code, layers: { known: [], atLeast: layers, complete: layers === 0 } };
  } catch {
    return undefined;
  }
}

/** Text that is no base64 is a mistake of its own. */
function opening(zipFile: unknown, encoding: FunctionView['packageEncoding']) {
  if (typeof zipFile === 'string' && encoding === 'base64') {
    return () => bufferAccess(Buffer.from(zipFile, 'base64'));
  }
  return ArrayBuffer.isView(zipFile) ? () => bufferAccess(Buffer.from(zipFile.buffer, zipFile.byteOffset, zipFile.byteLength)) : undefined;
}

import { relative, sep } from 'node:path';
import { FileAsset } from './asset-manifests';
import { AssetOrigin } from './asset-origin';

/** Users know what they named; what a build made from it is only in the cloud assembly. */
export function nameOf({ path, isFolder }: FileAsset, origin: AssetOrigin | undefined): string {
  const kind = isFolder ? 'the folder' : 'the archive';
  const [source, ...equal] = (origin?.sources ?? []).map(shown);
  if (source === undefined || origin?.isBundled) {
    return `${kind} ${shown(path)}${source === undefined ? '' : ` (built from ${source})`}`;
  }
  return `${kind} ${source}${equal.length === 0 ? '' : ` (${equal.join(' and ')} ${equal.length === 1 ? 'is' : 'are'} equal)`}`;
}

/** From the working folder, unless that is far away. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere === '' ? '.' : fromHere.startsWith(`..${sep}..${sep}..${sep}`) ? path : fromHere;
}

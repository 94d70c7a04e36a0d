import { loadedFile, Origin } from './loaded-file';
import { LARGE } from './script';
import { Listed, listedExports } from './syntax/parse';
import { rememberedOf } from '../../../view/remembered';
import { PackageFiles } from '../package-files';

const LISTED = new WeakMap<PackageFiles, Map<string, Listed | undefined>>();
/** So far away from the file a name may come from. */
const MOST_STEPS = 8;

/** Whether a large file seems to export a name, which saves parsing it. */
export function seemsToExport(name: string, origin: Origin): boolean {
  const place = origin.files.placeOf(origin.path);
  return (place?.holder.files.get(place.path)?.bytes ?? 0) >= LARGE && isListed(name, origin);
}

/** Whether `import` sees a name, for which Node.js asks a lexer too. */
export function isListed(name: string, origin: Origin, through: readonly string[] = []): boolean {
  const place = origin.files.placeOf(origin.path);
  if (place === undefined || through.includes(origin.path) || through.length > MOST_STEPS) {
    return false;
  }
  const { holder, path } = place;
  const listed = rememberedOf(LISTED, holder, `${origin.format} ${path}`, () => listedExports(holder.text(path), origin.format));
  return listed?.names.has(name) === true || (listed?.alsoOf ?? []).some((specifier) => {
    const loaded = loadedFile({ specifier, by: 'require' }, origin);
    return loaded.kind === 'code' && isListed(name, loaded.origin, [...through, origin.path]);
  });
}

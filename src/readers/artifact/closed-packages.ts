import { Packages } from './artifact';
import { PackageFiles } from './package-files';

/** Why nothing can be said of what is in a package: that is a mistake of its own. */
export function reasonForNothing({ name, archive, isEmpty }: PackageFiles): string | undefined {
  const isOpened = archive === undefined || (archive.format === 'zip' && archive.encrypted.length === 0);
  return isEmpty ? `${name} is empty` : isOpened ? undefined : `${name} cannot be unpacked`;
}

/** Whether there may be more than its files: what is behind links nobody sees. */
export function hasOpenLinks({ archive }: PackageFiles): boolean {
  return archive !== undefined && archive.openLinks.length > 0;
}

/** A layer with such links is one that is not at hand. */
export function withoutLinkedLayers({ code, layers }: Packages): Packages {
  const closed = layers.known.filter((layer) => !hasOpenLinks(layer));
  return closed.length === layers.known.length ? { code, layers } : { code, layers: { ...layers, known: closed, complete: false } };
}

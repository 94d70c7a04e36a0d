import { FileFormat } from '../../view/artifact/program-view';

/** How many bytes tell the format of a file, and the machine of an ELF file. */
export const HEAD_BYTES = 64;

const MAGIC: readonly (readonly [hex: string, format: FileFormat])[] = [
  ['7f454c46', 'elf'],
  ['2321', 'script'],
  ['4d5a', 'pe'],
  ['feedface', 'mach-o'],
  ['feedfacf', 'mach-o'],
  ['cefaedfe', 'mach-o'],
  ['cffaedfe', 'mach-o'],
  ['504b0304', 'archive'],
  ['504b0506', 'archive'],
  ['1f8b', 'archive'],
  ['213c617263683e', 'archive'], // static libraries
  ['fd377a585a00', 'archive'],
  ['425a68', 'archive'],
];
/** Mach-O for several machines begins as Java classes do, whose version follows; their number is smaller. */
const FAT_MACH_O = 'cafebabe';
const OLDEST_CLASS_VERSION = 45;
const CONTROL_CHARACTERS = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

/** What the first bytes of a file say it is. */
export function formatOf(head: Buffer): FileFormat {
  if (head.length === 0) {
    return 'empty';
  }
  const hex = head.toString('hex', 0, 8);
  if (hex.startsWith(FAT_MACH_O) && head.length >= 8 && head.readUInt32BE(4) < OLDEST_CLASS_VERSION) {
    return 'mach-o';
  }
  const [, format] = MAGIC.find(([magic]) => hex.startsWith(magic)) ?? [];
  return format ?? (CONTROL_CHARACTERS.test(head.toString('latin1')) ? 'other' : 'text');
}

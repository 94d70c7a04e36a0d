import { Elf, elfHeader, readElf } from './elf';
import { formatOf, HEAD_BYTES } from './file-format';
import { PackageFiles } from './package-files';
import { FileFormat, ProgramView, Shebang } from '../../view/artifact/program-view';

const BYTE_ORDER_MARK = '\ufeff';
/** As much as Linux reads of a first line. */
const SHEBANG_BYTES = 256;

/** A file of a package as a program: its first bytes are read at once, the others when somebody asks for what is there. */
export class Program implements ProgramView {
  public readonly format: FileFormat;
  public readonly machine?: string;
  public readonly bits?: 32 | 64;
  private read?: Elf;

  constructor(private readonly files: PackageFiles, private readonly path: string) {
    const head = files.bytes(path, HEAD_BYTES);
    const header = elfHeader(head);
    this.format = formatOf(head);
    this.machine = header && (header.isLittleEndian ? header.machine : `big-endian ${header.machine}`);
    this.bits = header?.bits;
  }

  public get loader(): string | undefined {
    return this.elf?.loader;
  }

  public get glibc(): string | undefined {
    return this.elf?.glibc;
  }

  public get shebang(): Shebang | undefined {
    const [line = '', end] = this.format === 'script' ? this.files.bytes(this.path, SHEBANG_BYTES).toString('utf8').split('\n', 2) : [];
    const [, interpreter, argument] = /^#![ \t]*([^ \t\r]+)(?:[ \t]+(.*?))?[ \t]*\r?$/.exec(line) ?? [];
    return interpreter === undefined ? undefined : { interpreter, argument: argument || undefined, endsWithCarriageReturn: end !== undefined && line.endsWith('\r') };
  }

  public get hasByteOrderMark(): boolean {
    return this.format === 'text' && this.files.bytes(this.path, HEAD_BYTES).toString('utf8').startsWith(BYTE_ORDER_MARK);
  }

  private get elf(): Elf | undefined {
    this.read ??= this.format === 'elf' ? readElf(this.files.access(this.path)) : undefined;
    return this.read;
  }
}

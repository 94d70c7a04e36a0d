import { Elf, elfHeader, readElf } from './elf';
import { formatOf, HEAD_BYTES } from './file-format';
import { PackageFiles } from './package-files';
import { FileFormat, ProgramView, Shebang } from '../../view/artifact/program-view';

const BYTE_ORDER_MARK = '\ufeff';
/** As much as Linux reads of a first line. */
const SHEBANG_BYTES = 256;

/** How many bytes may be unpacked, only to look at a few of them. */
export class Budget {
  constructor(private left: number) {}

  public covers(bytes: number): boolean {
    this.left -= bytes;
    return this.left >= 0;
  }
}

/** A file of a package as a program: its first bytes are read at once, the others when somebody asks for what is there. What cannot be read then is not known. */
export class Program implements ProgramView {
  public readonly format: FileFormat;
  public readonly machine?: string;
  public readonly bits?: 32 | 64;
  private read?: { readonly elf?: Elf };

  constructor(private readonly files: PackageFiles, private readonly path: string, private readonly budget?: Budget) {
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

  public get needed(): readonly string[] | undefined {
    return this.elf?.needed;
  }

  public get shebang(): Shebang | undefined {
    const [line = '', end] = this.format === 'script' ? this.start(SHEBANG_BYTES).split('\n', 2) : [];
    const [, interpreter, argument] = /^#![ \t]*([^ \t\r]+)(?:[ \t]+(.*?))?[ \t]*\r?$/.exec(line) ?? [];
    return interpreter === undefined ? undefined : { interpreter, argument: argument || undefined, endsWithCarriageReturn: end !== undefined && line.endsWith('\r') };
  }

  public get hasByteOrderMark(): boolean {
    return this.format === 'text' && this.start(HEAD_BYTES).startsWith(BYTE_ORDER_MARK);
  }

  private start(bytes: number): string {
    return orUndefined(() => this.files.bytes(this.path, bytes).toString('utf8')) ?? '';
  }

  private get elf(): Elf | undefined {
    this.read ??= { elf: orUndefined(() => this.format === 'elf' && this.isCheap ? readElf(this.files.access(this.path)) : undefined) };
    return this.read.elf;
  }

  /** Only what is packed has to be read as a whole. */
  private get isCheap(): boolean {
    const { bytes = 0 } = this.files.files.get(this.path) ?? {};
    return this.budget === undefined || this.files.kind !== 'archive' || this.budget.covers(bytes);
  }
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What the first bytes of a file are. */
export type FileFormat = 'elf' | 'mach-o' | 'pe' | 'script' | 'archive' | 'text' | 'empty' | 'other';

/** A file with machine code, or what should be one. */
export interface ProgramView {
  readonly format: FileFormat;
  /** The machine that an ELF file is for, as Lambda calls it where it has it: `x86_64` or `arm64`. */
  readonly machine?: string;
  /** Whether an ELF file is for a machine of 32 or 64 bits. */
  readonly bits?: 32 | 64;
  /** The loader that an ELF program asks for, such as `/lib64/ld-linux-x86-64.so.2`. */
  readonly loader?: string;
  /** The newest version of the GNU C library that an ELF file cannot do without, such as `2.34`. */
  readonly glibc?: string;
  /** The libraries that an ELF file cannot do without. */
  readonly needed?: readonly string[];
  /** The first line of a script. */
  readonly shebang?: Shebang;
  /** Whether a byte order mark precedes the text. */
  readonly hasByteOrderMark?: boolean;
}

export interface Shebang {
  readonly interpreter: string;
  readonly argument?: string;
  readonly endsWithCarriageReturn: boolean;
}

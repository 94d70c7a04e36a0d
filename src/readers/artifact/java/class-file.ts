/** What a class file says about its class, as far as finding a handler needs it. */
export interface ClassFile extends Access {
  /** Its binary name, such as `com.example.Orders$Handler`. */
  readonly name: string;
  /** The version of its format, such as 61 for Java 17. */
  readonly majorVersion: number;
  /** Not there for `java.lang.Object`. */
  readonly superclass?: string;
  readonly interfaces: readonly string[];
  /** Whether it tells the type arguments of its superclass and interfaces. */
  readonly isGeneric: boolean;
  readonly methods: readonly Method[];
}

export interface Access {
  readonly isPublic: boolean;
  readonly isStatic: boolean;
  readonly isInterface: boolean;
  readonly isAbstract: boolean;
}

export interface Method extends Access {
  readonly name: string;
  /** Its parameters and result, such as `(Ljava/io/InputStream;)V`. */
  readonly descriptor: string;
  /** Whether it tells the type arguments of its parameters. */
  readonly isGeneric: boolean;
}

const MAGIC = 0xcafebabe;
/** The bytes that follow the tag of a constant, where their number is fixed. */
const CONSTANT_BYTES: Readonly<Record<number, number>> = {
  3: 4, 4: 4, 5: 8, 6: 8, 7: 2, 8: 2, 9: 4, 10: 4, 11: 4, 12: 4, 15: 3, 16: 2, 17: 4, 18: 4, 19: 2, 20: 2,
};
const UTF8 = 1;
const CLASS = 7;
/** Constants of 8 bytes take two places. */
const LONG = 5;
const DOUBLE = 6;
const PUBLIC = 0x0001;
const STATIC = 0x0008;
const INTERFACE = 0x0200;
const ABSTRACT = 0x0400;

/** `undefined` when the bytes are not those of a class. */
export function readClass(bytes: Buffer): ClassFile | undefined {
  try {
    return bytes.readUInt32BE(0) === MAGIC ? new ClassReader(bytes).read() : undefined;
  } catch {
    return undefined; // it is cut off
  }
}

class ClassReader {
  /** Where the constants are, by their numbers. */
  private readonly constants: number[] = [];
  private at = 8;

  constructor(private readonly bytes: Buffer) {}

  public read(): ClassFile {
    this.skipConstants();
    const access = accessOf(this.next());
    const name = this.className(this.next()) ?? '';
    const superclass = this.className(this.next());
    const interfaces = this.times(() => this.className(this.next()) ?? '');
    this.times(() => this.member());
    const methods = this.times(() => this.member());
    const isGeneric = this.attributes().includes('Signature');
    return { ...access, name, majorVersion: this.bytes.readUInt16BE(6), superclass, interfaces, isGeneric, methods };
  }

  private skipConstants(): void {
    const count = this.next();
    for (let number = 1; number < count; number++) {
      this.constants[number] = this.at;
      const tag = this.bytes.readUInt8(this.at);
      const length = tag === UTF8 ? 2 + this.bytes.readUInt16BE(this.at + 1) : CONSTANT_BYTES[tag];
      if (length === undefined) {
        throw new RangeError(`no constant has the tag ${tag}`);
      }
      this.at += 1 + length;
      number += tag === LONG || tag === DOUBLE ? 1 : 0;
    }
  }

  private member(): Method {
    const [flags, name, descriptor] = [this.next(), this.next(), this.next()];
    return { ...accessOf(flags), name: this.text(name), descriptor: this.text(descriptor), isGeneric: this.attributes().includes('Signature') };
  }

  /** The names of the attributes that come now. */
  private attributes(): string[] {
    return this.times(() => {
      const name = this.text(this.next());
      this.at += 4 + this.bytes.readUInt32BE(this.at);
      return name;
    });
  }

  private times<T>(read: () => T): T[] {
    return Array.from({ length: this.next() }, read);
  }

  private next(): number {
    this.at += 2;
    return this.bytes.readUInt16BE(this.at - 2);
  }

  private className(constant: number): string | undefined {
    const at = this.constants[constant];
    return at !== undefined && this.bytes[at] === CLASS ? this.text(this.bytes.readUInt16BE(at + 1)).replaceAll('/', '.') : undefined;
  }

  private text(constant: number): string {
    const at = this.constants[constant];
    if (at === undefined || this.bytes[at] !== UTF8) {
      throw new RangeError(`constant ${constant} is no text`);
    }
    return this.bytes.toString('utf8', at + 3, at + 3 + this.bytes.readUInt16BE(at + 1));
  }
}

function accessOf(flags: number): Access {
  const has = (flag: number) => Math.floor(flags / flag) % 2 === 1;
  return { isPublic: has(PUBLIC), isStatic: has(STATIC), isInterface: has(INTERFACE), isAbstract: has(ABSTRACT) };
}

const PUBLIC = 1;

interface ClassOptions {
  /** Such as 61 for Java 17. */
  readonly version?: number;
  /** What it extends, `java.lang.Object` unless said. */
  readonly superclass?: string;
  readonly interfaces?: readonly string[];
  /** With their descriptors, such as `handle()V`; those that begin with a minus are not public. */
  readonly methods?: readonly string[];
}

/** A class file without code, for the examples of rules. */
export function classFile(name: string, { version = 61, superclass = 'java.lang.Object', interfaces = [], methods = ['<init>()V'] }: ClassOptions = {}): { readonly base64: string; readonly mode: number } {
  const constants: Buffer[] = [];
  const add = (tag: number, ...parts: readonly Buffer[]): number => constants.push(Buffer.concat([Buffer.from([tag]), ...parts]));
  const text = (value: string): number => add(1, numbers(value.length), Buffer.from(value));
  const type = (value: string): number => add(7, numbers(text(value.replaceAll('.', '/'))));
  const types = numbers(PUBLIC, type(name), type(superclass), interfaces.length, ...interfaces.map(type), 0);
  const members = methods.map((method) => {
    const [, hidden = '', methodName = '', descriptor = ''] = /^(-?)([^(]+)(.*)$/.exec(method) ?? [];
    return numbers(hidden === '' ? PUBLIC : 0, text(methodName), text(descriptor), 0);
  });
  const bytes = Buffer.concat([
    Buffer.from('cafebabe', 'hex'), numbers(0, version, constants.length + 1), ...constants, types, numbers(members.length), ...members, numbers(0),
  ]);
  return { base64: bytes.toString('base64'), mode: 0o644 };
}

function numbers(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => buffer.writeUInt16BE(value, 2 * index));
  return buffer;
}

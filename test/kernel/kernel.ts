import { ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What the kernel calls an object of its own. */
export interface Reference {
  readonly '$jsii.byref': string;
}

interface Answer {
  readonly ok?: Record<string, unknown>;
  readonly error?: string;
}

/** The process in which Python, Java, .NET and Go run the JavaScript of a library: one JSON object per line in, one out. */
export class Kernel {
  private readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor(runtime: string) {
    this.process = spawn(process.execPath, [runtime], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.process.stdout! })[Symbol.asyncIterator]();
  }

  public async start(): Promise<void> {
    await this.answer(); // hello
  }

  public async load(name: string, version: string, tarball: string): Promise<void> {
    await this.ask({ api: 'load', name, version, tarball });
  }

  public async create(fqn: string, ...args: unknown[]): Promise<Reference> {
    return await this.ask({ api: 'create', fqn, args }) as unknown as Reference;
  }

  public async callStatic(fqn: string, method: string, ...args: unknown[]): Promise<unknown> {
    return (await this.ask({ api: 'sinvoke', fqn, method, args })).result;
  }

  public async call(objref: unknown, method: string, ...args: unknown[]): Promise<unknown> {
    return (await this.ask({ api: 'invoke', objref, method, args })).result;
  }

  public async getStatic(fqn: string, property: string): Promise<unknown> {
    return (await this.ask({ api: 'sget', fqn, property })).value;
  }

  public stop(): void {
    this.process.stdin!.end();
  }

  private async ask(request: object): Promise<Record<string, unknown>> {
    this.process.stdin!.write(`${JSON.stringify(request)}\n`);
    const { ok, error } = await this.answer();
    if (error !== undefined) {
      throw new Error(error);
    }
    return ok ?? {};
  }

  private async answer(): Promise<Answer> {
    const { value, done } = await this.lines.next();
    if (done) {
      throw new Error('the kernel ended without an answer');
    }
    return JSON.parse(value) as Answer;
  }
}

export function struct(fqn: string, data: object): object {
  return { '$jsii.struct': { fqn, data } };
}

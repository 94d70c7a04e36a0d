import { Exported } from './export-set';
import { Members } from './members';
import { UNKNOWN_VALUE, Value } from './value';

/** A name that the exported object gets. */
export interface Assigned {
  readonly name: string;
  readonly value: Value;
  readonly isCertain: boolean;
  /** When it happens, among all uses of what is exported. */
  readonly order: number;
  /** The object that `exports` was at the start, the one that `module.exports` is at that time, or the one that it is in the end. */
  readonly on: 'original' | 'current' | 'whole';
}

interface Replaced {
  readonly order: number;
  readonly isCertain: boolean;
  readonly whole?: Value;
}

/** Which of the names are there when a CommonJS file has run. */
export class AssignedNames {
  public followsModule = false;
  public rebindsExports = false;
  public returnsToOriginal = false;
  private readonly assigned: Assigned[] = [];
  private readonly replaced: Replaced[] = [];

  private readonly bundled = new Map<string, Value>();
  private isAnnotated = false;
  private hasBundlerExports = false;

  /** What a bundler hands over as a whole; it also writes down all names, for lexers. */
  public bundle(members: Members): void {
    this.hasBundlerExports = true;
    members.forEach(([name, value]) => this.bundled.set(name, value));
  }

  public annotate(isComplete: boolean): void {
    this.isAnnotated = isComplete;
  }

  /** Whether a bundler hands over what nobody has written down. */
  public get isUnannotated(): boolean {
    return this.hasBundlerExports && !this.isAnnotated;
  }

  public add(assigned: Assigned): void {
    this.assigned.push(assigned);
  }

  /** `module.exports` gets another value. */
  public replace(replaced: Replaced): void {
    this.replaced.push(replaced);
  }

  public get replacements(): number {
    return this.replaced.length;
  }

  /** What the module itself is. */
  public get whole(): Value | undefined {
    const [only, ...others] = this.replaced;
    return others.length === 0 && only?.isCertain ? only.whole : undefined;
  }

  public get names(): ReadonlyMap<string, Exported> {
    const names = new Map<string, Exported>();
    const isOriginalLost = this.replaced.length === 1 && this.replaced[0]?.isCertain === true && !this.followsModule && !this.returnsToOriginal;
    for (const assigned of this.assigned.filter(({ on }) => !(isOriginalLost && on === 'original'))) {
      const { name, value } = assigned;
      const before = names.get(name);
      const isFirst = before === undefined || (before.value.kind === 'literal' && before.value.shown === 'undefined');
      names.set(name, { value: isFirst ? value : UNKNOWN_VALUE, isCertain: this.isThere(assigned) && (isFirst || before.isCertain) });
    }
    if (this.replaced.length === 0) {
      this.bundled.forEach((value, name) => names.set(name, { value, isCertain: true }));
    }
    return names;
  }

  /** Whether what is assigned is still there when the file has run. */
  private isThere({ isCertain, order, on }: Assigned): boolean {
    const isOnLostObject = on === 'original' && (this.rebindsExports || (this.replaced.length > 0 && !this.followsModule));
    return isCertain && !isOnLostObject && this.replaced.length < 2 && this.replaced.every((one) => one.isCertain && (on === 'whole' || one.order <= order));
  }
}

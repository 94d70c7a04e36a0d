const MODULUS = 2 ** 31 - 1;
const FACTOR = 48_271;
/** Seeds that are neighbours begin alike. */
const WARM_UP = 5;

/** Numbers that are the same ones for the same seed. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = 1 + (seed * 7_919) % (MODULUS - 1);
    for (let step = 0; step < WARM_UP; step += 1) {
      this.next();
    }
  }

  /** At least 0, and less than 1. */
  public next(): number {
    this.state = (this.state * FACTOR) % MODULUS;
    return (this.state - 1) / (MODULUS - 1);
  }

  public chance(probability: number): boolean {
    return this.next() < probability;
  }

  public oneOf<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }
}

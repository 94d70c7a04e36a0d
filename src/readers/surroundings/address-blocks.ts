/** IPv4 addresses, as numbers. */
export interface AddressBlock {
  readonly first: number;
  readonly last: number;
}

/** The addresses of a block in the notation of CIDR. EC2 ignores the bits after the prefix. */
export function blockIn(text: string | undefined): AddressBlock | undefined {
  const [bytes, prefix] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(text ?? '')?.slice(1) ?? [];
  const numbers = bytes?.split('.').map(Number) ?? [];
  if (bytes === undefined || Number(prefix) > 32 || numbers.some((number) => number > 255)) {
    return undefined;
  }
  const size = 2 ** (32 - Number(prefix));
  const address = numbers.reduce((sum, number) => sum * 256 + number, 0);
  const first = address - address % size;
  return { first, last: first + size - 1 };
}

export function overlap(one: AddressBlock, other: AddressBlock): boolean {
  return one.first <= other.last && other.first <= one.last;
}

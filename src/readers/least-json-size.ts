import { isPlain, mayBeAbsent, isAbsent } from './template-values';

/** Templates may be nested more than the stack allows; policies are a few levels deep. */
const MAX_DEPTH = 20;

/** How many characters a value has as JSON at the least, whatever its references stand for. */
export function leastJsonSize(value: unknown, depth = 0): number {
  if (Array.isArray(value)) {
    return depth > MAX_DEPTH ? '[]'.length : enclosed(value.filter(isThere).map((member) => leastJsonSize(member, depth + 1)));
  }
  if (isPlain(value)) {
    const members = depth > MAX_DEPTH ? [] : Object.entries(value).filter(([, member]) => isThere(member));
    return enclosed(members.map(([name, member]) => JSON.stringify(name).length + ':'.length + leastJsonSize(member, depth + 1)));
  }
  return typeof value === 'object' || (typeof value === 'string' && value.includes('{{resolve:')) ? 1 : JSON.stringify(value)?.length ?? 0;
}

function isThere(member: unknown): boolean {
  return !isAbsent(member) && !mayBeAbsent(member);
}

/** Between brackets or braces, with commas. */
function enclosed(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, '{}'.length + Math.max(0, sizes.length - 1));
}

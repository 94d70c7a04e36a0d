import { closest } from 'fastest-levenshtein';

/** The id that is meant by one that no rule has. One that was cut short is nearer to those that contain it than to one with as few letters. */
export function nearestRule(id: string, ids: readonly string[]): string {
  const longer = ids.filter((known) => known.includes(id));
  return closest(id, longer.length > 0 ? longer : ids);
}

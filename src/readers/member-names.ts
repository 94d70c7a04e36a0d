import { distance } from 'fastest-levenshtein';
import { RENAMED_IN_REQUESTS, RequestMembers, SET_BY_OTHER_CALLS } from '../data/create-function-request';
import { UnknownMember } from '../view/function-view';
import { remembered } from '../view/remembered';

/** A longer name is no misspelling, and costs time to compare. */
const LONGEST_COMPARED = 100;

const NAMES = new WeakMap<RequestMembers, MemberNames>();

/** The names of one structure in a request: as the API has them, and in camel case as some clients have them. */
export class MemberNames {
  public static of(members: RequestMembers): MemberNames {
    return remembered(NAMES, members, () => new MemberNames(Object.keys(members)));
  }

  private readonly bySpelling: ReadonlyMap<string, string>;

  private constructor(private readonly names: readonly string[]) {
    this.bySpelling = new Map(names.flatMap((name) => [name, ...camelCases(name)].map((spelling) => [spelling, name])));
  }

  /** The name in the API of a member that is spelled as some client has it. */
  public find(spelling: string): string | undefined {
    return this.bySpelling.get(spelling);
  }

  /** What is said of a name that no client has. */
  public describe(name: string): Required<Omit<UnknownMember, 'path' | 'setBy'>> & Pick<UnknownMember, 'setBy'> {
    const [nearest, letters] = this.nearestTo(name);
    return {
      nearest: startsLower(name) ? camelCase(nearest) : nearest,
      isMisspelled: isMisspelling(squeezed(name), squeezed(nearest), letters),
      setBy: SET_BY.get(squeezed(name)),
    };
  }

  /** The member that a name resembles most, and how many letters are different. */
  private nearestTo(name: string): [string, number] {
    const renamed = RENAMED_IN_REQUESTS[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];
    if (renamed !== undefined && this.names.includes(renamed)) {
      return [renamed, 0];
    }
    const short = squeezed(name.slice(0, LONGEST_COMPARED));
    return this.names
      .map((candidate): [string, number] => [candidate, distance(short, squeezed(candidate))])
      .reduce((best, candidate) => candidate[1] < best[1] ? candidate : best);
  }
}

const SET_BY: ReadonlyMap<string, string> = new Map(Object.entries(SET_BY_OTHER_CALLS).map(([name, { operation }]) => [squeezed(name), operation]));

/** `KMSKeyArn` as `kMSKeyArn` (CloudTrail) and as `kmsKeyArn` (Java). */
function camelCases(name: string): string[] {
  return [name.charAt(0).toLowerCase() + name.slice(1), camelCase(name)];
}

export function camelCase(name: string): string {
  const words = name.replace(/[A-Z]{2,}(?=[A-Z][a-z])/g, (letters) => letters.charAt(0) + letters.slice(1).toLowerCase());
  return words.charAt(0).toLowerCase() + words.slice(1);
}

export function startsLower(name: string): boolean {
  return /^[a-z]/.test(name);
}

/**
 * Two letters may be wrong in a long name. A longer name may also be a member that is newer than our service model, as
 * `PublishTo` came after `Publish`, unless it is the plural.
 */
function isMisspelling(name: string, nearest: string, letters: number): boolean {
  const isLonger = name.startsWith(nearest) || nearest.startsWith(name);
  return letters === 0 || (letters === 1 && nearest.length > 3) || (letters === 2 && nearest.length > 5 && !isLonger) || (isLonger && letters === 1);
}

/** The letters and digits of a name. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

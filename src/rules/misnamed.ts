import { KnownPart } from './known-part';
import { referenceTo } from './reference-words';
import { list } from './words';
import { MisnamedResource } from '../view/sibling';

interface Misnamed {
  readonly what: string;
  readonly fix: string;
}

/** What is named there by what is no ARN, and how it is named by its ARN. */
export function misnamedAt(path: string, words: string, resources: KnownPart<MisnamedResource>): Misnamed | undefined {
  return resources.filter((one) => one.path === path).whenAny((all) => ({
    what: list(all.map(({ resource, namedBy }) => `the ${words} is the ${namedBy} of '${resource}'`)),
    fix: list(all.map(({ resource, type, right }) => `name '${resource}' by ${referenceTo(resource, type, right)}`)),
  }));
}

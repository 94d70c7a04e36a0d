import { TwoQualifiers } from '../view/function-view';

/** `'Async' is for 'live' by the name of the function, and for '$LATEST' by its qualifier` */
export function namingBoth({ name, twoQualifiers }: { readonly name: string; readonly twoQualifiers?: TwoQualifiers }): string {
  return `'${name}' is for '${twoQualifiers?.inName}' by the name of the function, and for '${twoQualifiers?.qualifier}' by its qualifier`;
}

import { TwoQualifiers } from '../view/function-view';

/** `'Async' names 'live' in FunctionName and '$LATEST' in Qualifier` */
export function namingBoth({ name, twoQualifiers }: { readonly name: string; readonly twoQualifiers?: TwoQualifiers }, property: string): string {
  return `'${name}' names '${twoQualifiers?.inName}' in ${property} and '${twoQualifiers?.qualifier}' in Qualifier`;
}

import { LambdaFinding } from './lambda-finding';
import { Finding, severityOf } from '../check/finding';
import { FIELDS } from '../view/fields';

const MOST_LOCATIONS = 100;

/** A finding as users get it, with its places in the words of what was checked. */
export function described({ ruleId, severity, what, why, fix, source, places }: Finding, pathOf: (path: string) => string): LambdaFinding {
  const paths = places.map(({ field, member }) => [field && pathOf(FIELDS[field].path), member].filter((part) => part !== undefined).join('.'));
  const locations = [...new Set(paths)].filter((path) => path !== '').slice(0, MOST_LOCATIONS);
  return { ruleId, severity: severityOf(severity), what, why, fix, source, locations };
}

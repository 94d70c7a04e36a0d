import { acknowledgementId, Finding, FindingPlace } from './finding';
import { FIELDS, FUNCTION } from '../view/fields';
import { Subject } from '../view/subject';

/** All findings of one construct as one message. */
export function render(construct: string, findings: readonly Finding[]): string {
  const count = findings.length === 1 ? '1 problem' : `${findings.length} problems`;
  return [`${construct}: ${count}`, ...findings.map(renderFinding)].join('\n\n') + '\n';
}

function renderFinding({ ruleId, what, why, fix, source, places, props = [], acknowledgeable }: Finding): string {
  const where = [...new Set([...places.map((place) => nameOf(place, place.field && FIELDS[place.field].prop, '.')), ...props])];
  return [
    `  ${ruleId}${where.length > 0 ? ` at ${where.join(', ')}` : ''}`,
    `    what: ${what}`,
    `    why:  ${why}`,
    `    fix:  ${fix}`,
    `    see:  ${source}`,
    ...(acknowledgeable ? [`          or acknowledge '${acknowledgementId(ruleId)}' with a reason`] : []),
  ].join('\n');
}

/** The places of a finding in a template, as the CDK lists them: `Properties/Environment/Variables/AWS_REGION`. */
export function templateLocations(finding: Finding): string[] {
  return locationsIn(FUNCTION, finding);
}

/** The same for any resource, which may be written in the properties of another one. Several fields may be read from one property. */
export function locationsIn({ fields }: Subject, { places }: Finding<string>, writtenAt = (path: string) => path): string[] {
  const located = (path: string) => `Properties/${slashes(writtenAt(path))}`;
  const all = places.map((place) => place.field ? nameOf(place, located(placeOf(fields[place.field]!.path)), '/') : located(place.member ?? ''));
  return [...new Set(all)];
}

/** Of what is read from the members of a list, the list. */
function placeOf(path: string): string {
  return path.split('[]')[0]!;
}

function nameOf({ member }: FindingPlace<string>, name: string | undefined, separator: string): string {
  return [name, member].filter((part) => part !== undefined).join(separator);
}

function slashes(path: string): string {
  return path.replaceAll('.', '/');
}

import { acknowledgementId, Finding, FindingPlace } from './finding';
import { FIELDS } from '../view/fields';

/** All findings of one construct as one message. */
export function render(construct: string, findings: readonly Finding[]): string {
  const count = findings.length === 1 ? '1 problem' : `${findings.length} problems`;
  return [`${construct}: ${count}`, ...findings.map(renderFinding)].join('\n\n') + '\n';
}

function renderFinding({ ruleId, what, why, fix, source, places }: Finding): string {
  const where = places.map((place) => nameOf(place, FIELDS[place.field].prop, '.')).filter((prop, index, all) => all.indexOf(prop) === index);
  return [
    `  ${ruleId}${where.length > 0 ? ` at ${where.join(', ')}` : ''}`,
    `    what: ${what}`,
    `    why:  ${why}`,
    `    fix:  ${fix}`,
    `    see:  ${source}`,
    `          or acknowledge '${acknowledgementId(ruleId)}' with a reason`,
  ].join('\n');
}

/** The places of a finding in a template, as the CDK lists them: `Properties/Environment/Variables/AWS_REGION`. */
export function templateLocations(finding: Finding): string[] {
  return finding.places.map((place) => `Properties/${nameOf(place, FIELDS[place.field].path.replaceAll('.', '/'), '/')}`);
}

function nameOf({ member }: FindingPlace, name: string, separator: string): string {
  return member === undefined ? name : `${name}${separator}${member}`;
}

import { Finding } from '../check/finding';
import { ALL_RULES } from '../rules';

/** Those about what has to go with something else, which macros are there to add. */
const ADDED_BY_MACROS = ['exec-wrapper-without-layer'];

/** The rules about what is not there, or is not yet what it will be. */
const OF_THE_FINISHED = new Set(ALL_RULES
  .filter(({ id, findsAbsence, fields }) => findsAbsence || ADDED_BY_MACROS.includes(id) || (fields as readonly string[]).some((field) => field === 'missingMembers' || field === 'wrongTypes'))
  .map(({ id }) => id));

/** What is certain of a template that a macro rewrites when it is deployed: nothing is missing for certain, and what is there may still change. */
export function underMacro<F extends Finding<string>>(findings: readonly F[]): F[] {
  return findings.filter(({ ruleId }) => !OF_THE_FINISHED.has(ruleId))
    .map((finding) => ({ ...finding, severity: 'warning', why: `${finding.why}, unless the macro of the template changes this` }));
}

import { Acknowledgment, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { ruleIds } from '../../check/catalogue';
import { acknowledgementId } from '../../check/finding';
import { Acknowledgement } from '../../view/function-view';

/** What was acknowledged, as rules judge it. */
export function acknowledgements(given?: readonly Acknowledgment[]): Acknowledgement[] {
  if (given === undefined) {
    return [];
  }
  const knownIds = ruleIds().map(acknowledgementId);
  const readable: readonly Acknowledgment[] = Array.isArray(given) ? given.filter((one) => typeof one === 'object' && one !== null) : [];
  return readable.map(({ id, reason }) => ({
    id: String(id),
    reason: typeof reason === 'string' ? reason : undefined,
    nearestId: knownIds.includes(id) ? undefined : nearest(String(id), knownIds),
  }));
}

/** An id that was cut short is nearer to those that contain it than to one with as few letters. */
function nearest(id: string, knownIds: readonly string[]): string {
  const longer = knownIds.filter((known) => known.includes(id));
  return closest(id, longer.length > 0 ? longer : knownIds);
}

/** Hands the acknowledgements on to the CDK, which leaves the findings out of its report. */
export function acknowledge(scope: Construct, given: readonly Acknowledgment[] = []): void {
  given.forEach(({ id, reason }) => Validations.of(scope).acknowledge({ id, reason }));
}

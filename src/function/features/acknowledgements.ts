import { Acknowledgment, Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { ruleIds } from '../../check/catalogue';
import { acknowledgementId } from '../../check/finding';
import { nearestRule } from '../../check/nearest-rule';
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
    nearestId: knownIds.includes(id) ? undefined : nearestRule(String(id), knownIds),
  }));
}

/** Hands the acknowledgements on to the CDK, which leaves the findings out of its report. */
export function acknowledge(scope: Construct, given: readonly Acknowledgment[] = []): void {
  given.forEach(({ id, reason }) => Validations.of(scope).acknowledge({ id, reason }));
}

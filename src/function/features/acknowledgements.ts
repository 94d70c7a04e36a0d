import { Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { catalogue } from '../../check/catalogue';
import { acknowledgementId } from '../../check/finding';
import { Acknowledgement } from '../../view/function-view';
import { RuleAcknowledgment } from '../checked-function-props';

/** What was acknowledged, as rules judge it. */
export function acknowledgements(given?: readonly RuleAcknowledgment[]): Acknowledgement[] {
  if (given === undefined) {
    return [];
  }
  const knownIds = catalogue().map((rule) => acknowledgementId(rule.id));
  const readable: readonly RuleAcknowledgment[] = Array.isArray(given) ? given.filter((one) => typeof one === 'object' && one !== null) : [];
  return readable.map(({ id, reason }) => ({
    id: String(id),
    reason: typeof reason === 'string' ? reason : undefined,
    nearestId: knownIds.includes(id) ? undefined : closest(String(id), knownIds),
  }));
}

/** Hands the acknowledgements on to the CDK, which leaves the findings out of its report. */
export function acknowledge(scope: Construct, given: readonly RuleAcknowledgment[] = []): void {
  given.forEach(({ id, reason }) => Validations.of(scope).acknowledge({ id, reason }));
}

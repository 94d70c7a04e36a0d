import { Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { acknowledgementId } from '../../check/finding';
import { CATALOGUE } from '../../rules';
import { Acknowledgement } from '../../view/function-view';
import { RuleAcknowledgment } from '../checked-function-props';

const KNOWN_IDS = CATALOGUE.map((rule) => acknowledgementId(rule.id));

/** What was acknowledged, as rules judge it. */
export function acknowledgements(given?: readonly RuleAcknowledgment[]): Acknowledgement[] {
  const readable: readonly RuleAcknowledgment[] = Array.isArray(given) ? given.filter((one) => typeof one === 'object' && one !== null) : [];
  return readable.map(({ id, reason }) => ({
    id: String(id),
    reason: typeof reason === 'string' ? reason : undefined,
    nearestId: KNOWN_IDS.includes(id) ? undefined : closest(String(id), KNOWN_IDS),
  }));
}

/** Hands the acknowledgements on to the CDK, which leaves the findings out of its report. */
export function acknowledge(scope: Construct, given: readonly RuleAcknowledgment[] = []): void {
  given.forEach(({ id, reason }) => Validations.of(scope).acknowledge({ id, reason }));
}

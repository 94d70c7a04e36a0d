import { Severity } from '../rules/rule';
import { PropertyField } from '../view/fields';

/** A property that a finding points at, and the member of it where there is one. */
export interface FindingPlace {
  readonly field: PropertyField;
  readonly member?: string;
}

/** What one rule found on one function. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  readonly places: readonly FindingPlace[];
}

/** The id by which the CDK knows a rule of ours. */
export function acknowledgementId(ruleId: string): string {
  return `LambdaChecks::${ruleId}`;
}


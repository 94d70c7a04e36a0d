import { Severity } from '../rules/rule';
import { PropertyField } from '../view/fields';

/** How much a finding weighs. */
export enum FindingSeverity {
  /** Certain: Lambda or CloudFormation rejects the function, or it cannot work. It stops the build. */
  ERROR = 'error',
  /** Likely a mistake. It is reported, and the build goes on. */
  WARNING = 'warning',
}

/** A property that a finding points at, and the member of it where there is one. */
export interface FindingPlace<F extends string = PropertyField> {
  /** The property; where there is none, the member says all. */
  readonly field?: F;
  readonly member?: string;
}

/** What one rule found on one function, or on another resource. */
export interface Finding<F extends string = PropertyField> {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  readonly places: readonly FindingPlace<F>[];
  /** Where else it is in the props of `CheckedFunction`. */
  readonly props?: readonly string[];
  /** Whether somebody may decide that the finding is none. */
  readonly acknowledgeable: boolean;
}

const PREFIX = 'LambdaChecks::';

/** The id by which the CDK knows a rule of ours. */
export function acknowledgementId(ruleId: string): string {
  return PREFIX + ruleId;
}

/** The id of a rule, as it is or as the CDK knows it. */
export function ruleIdIn(text: unknown): string {
  const id = String(text);
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
}

export function severityOf(severity: Severity): FindingSeverity {
  return severity === 'error' ? FindingSeverity.ERROR : FindingSeverity.WARNING;
}

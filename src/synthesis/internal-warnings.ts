import { PolicyViolation } from 'aws-cdk-lib';
import { UnreadableFile } from '../readers/artifact/unreadable-file';
import { UnreadableConstruct } from '../readers/cdk/constructs-below';
import { WrittenTemplate } from '../readers/cdk/templates';
import { messageOf } from '../view/message-of';

/** A mistake of the assembly or of ours: nobody is stopped by it. */
export function notRead({ key, fault }: WrittenTemplate): PolicyViolation {
  return {
    ruleName: 'template-not-read',
    description: `the template ${key} could not be read, so its functions were not checked: ${fault}`,
    severity: 'warning',
    fix: 'look at what writes or changes the cloud assembly; if nothing does, report it to cdk-checked-lambda',
    violatingResources: [{ resourceLogicalId: '', templatePath: key, locations: [] }],
  };
}

/** A template of which something is missing, or is nothing that CloudFormation takes. */
export function partlyRead({ key }: WrittenTemplate, faults: readonly string[]): PolicyViolation {
  return {
    ruleName: 'template-not-read',
    description: `not everything in the template ${key} could be read, and what could not was not checked: ${faults.join('; ')}`,
    severity: 'warning',
    fix: 'look at the override or at what else changes the template; CloudFormation rejects it as it is',
    violatingResources: [{ resourceLogicalId: '', templatePath: key, locations: [] }],
  };
}

export function notUnpacked({ path, message }: UnreadableFile): PolicyViolation {
  return {
    ruleName: 'package-not-read',
    description: `${path} could not be read, so what it holds was not checked: ${message}`,
    severity: 'warning',
    fix: 'look at what writes or changes the cloud assembly; if nothing does, report it to cdk-checked-lambda',
    violatingResources: [{ resourceLogicalId: '', templatePath: path, locations: [] }],
  };
}

export function notWalked({ parent, message }: UnreadableConstruct): PolicyViolation {
  return {
    ruleName: 'construct-not-read',
    description: `a construct in ${parent || 'the app'} could not be read, so that not everything around functions is known: ${message}`,
    severity: 'warning',
    fix: 'look at the construct that throws; if it is none of yours, report it to whose it is',
    violatingResources: [{ resourceLogicalId: '', templatePath: '', locations: [] }],
  };
}

/** A mistake of ours: nobody is stopped by it. */
export function notJudged(error: unknown): PolicyViolation {
  return {
    ruleName: 'internal-error',
    description: `the functions were not checked: ${messageOf(error)}`,
    severity: 'warning',
    fix: 'this is a mistake in cdk-checked-lambda: report it, together with the place where it happened',
    ruleMetadata: { stack: error instanceof Error ? error.stack ?? '' : '' },
    violatingResources: [{ resourceLogicalId: '', templatePath: '', locations: [] }],
  };
}

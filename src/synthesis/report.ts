import { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { check } from '../check/check';
import { Finding } from '../check/finding';
import { templateLocations } from '../check/render';
import { AcknowledgedRules } from '../readers/cdk/acknowledged-rules';
import { isContextMissing } from '../readers/cdk/context';
import { FunctionResource, functionsIn } from '../readers/cdk/function-resources';
import { templatesOf } from '../readers/cdk/templates';
import { fromCloudFormation } from '../readers/from-cloudformation';
import { FunctionView } from '../view/function-view';

/** Which functions of an app are judged, and as of which day. */
export interface Scope {
  readonly today: string;
  readonly includesTemplate: (templatePath: string) => boolean;
  readonly includesFunction: (fn: FunctionResource) => boolean;
}

/** Judges the functions in the templates that the CDK has just written. */
export function report(context: IPolicyValidationContext, { today, includesTemplate, includesFunction }: Scope): PolicyValidationPluginReport {
  if (isContextMissing(context.appConstruct)) {
    return { success: true, violations: [] };
  }
  const acknowledged = new AcknowledgedRules(context.appConstruct);
  const found = functionsIn(templatesOf(context), includesTemplate)
    .filter(includesFunction)
    .flatMap((fn) => check(viewOf(fn, today)).map((finding) => ({ fn, finding })));
  return {
    success: found.every(({ finding }) => finding.severity !== 'error'),
    violations: found.map(({ fn, finding }) => violation(fn, finding, acknowledged)),
  };
}

function viewOf({ properties, surroundings, region, evaluator }: FunctionResource, today: string): FunctionView {
  return fromCloudFormation(properties, { ...surroundings, today, region }, evaluator);
}

function violation(fn: FunctionResource, finding: Finding, acknowledged: AcknowledgedRules): PolicyViolation {
  const locations = templateLocations(finding);
  const at = locations.length > 0 ? [`at ${locations.join(', ')}`] : [];
  return {
    ruleName: acknowledged.ruleName(finding.ruleId, fn.construct()),
    description: `${finding.what} (${finding.why})`,
    severity: finding.severity,
    fix: [finding.fix, ...at, `see ${finding.source}`].join('\n'),
    ruleMetadata: { why: finding.why, source: finding.source },
    violatingResources: [{
      resourceLogicalId: fn.logicalId,
      templatePath: fn.templatePath,
      constructPath: fn.construct()?.node.path,
      locations,
    }],
  };
}

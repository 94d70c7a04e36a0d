import { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { check } from '../check/check';
import { Finding } from '../check/finding';
import { templateLocations } from '../check/render';
import { AcknowledgedRules } from '../readers/cdk/acknowledged-rules';
import { isContextMissing } from '../readers/cdk/context';
import { FunctionResource, functionsIn } from '../readers/cdk/function-resources';
import { providerAround } from '../readers/cdk/provider-functions';
import { templatesOf, WrittenTemplate } from '../readers/cdk/templates';
import { fromCloudFormation } from '../readers/from-cloudformation';
import { Json } from '../readers/json-types';
import { Rule } from '../rules/rule';

/** Which functions of an app are judged, by which rules, and as of which day. */
export interface Scope {
  readonly today: string;
  readonly rules?: readonly Rule[];
  readonly includesTemplate: (templatePath: string) => boolean;
  readonly includesFunction: (fn: FunctionResource) => boolean;
}

/** Judges the functions in the templates that the CDK has just written. */
export function report(context: IPolicyValidationContext, { today, rules, includesTemplate, includesFunction }: Scope): PolicyValidationPluginReport {
  if (isContextMissing(context.appConstruct)) {
    return { success: true, violations: [] };
  }
  const acknowledged = new AcknowledgedRules(context.appConstruct);
  const templates = templatesOf(context);
  const unread = templates.filter(({ key, fault }) => fault !== undefined && includesTemplate(key));
  const found = functionsIn(templates, includesTemplate)
    .filter(includesFunction)
    .flatMap((fn) => findingsOf(fn, today, rules).map((finding) => ({ fn, finding })))
    .filter(({ fn, finding }) => finding.severity === 'error' || providerAround(fn.construct()) === undefined);
  return {
    success: found.every(({ finding }) => finding.severity !== 'error'),
    violations: [...unread.map(notRead), ...found.map(({ fn, finding }) => violation(fn, finding, acknowledged))],
  };
}

/** A mistake of the assembly or of ours: nobody is stopped by it. */
function notRead({ key, fault }: WrittenTemplate): PolicyViolation {
  return {
    ruleName: 'template-not-read',
    description: `the template ${key} could not be read, so its functions were not checked: ${fault}`,
    severity: 'warning',
    fix: 'look at what writes or changes the cloud assembly; if nothing does, report it to cdk-checked-lambda',
    violatingResources: [{ resourceLogicalId: '', templatePath: key, locations: [] }],
  };
}

/** What is wrong whichever conditions hold. */
function findingsOf({ cases, surroundings, region, evaluator }: FunctionResource, today: string, rules?: readonly Rule[]): Finding[] {
  const view = (properties: Json) => fromCloudFormation(properties, { ...surroundings, today, region }, evaluator);
  const [first = [], ...others] = cases.map((properties) => check(view(properties), rules));
  return first.filter(({ ruleId }) => others.every((findings) => findings.some((finding) => finding.ruleId === ruleId)));
}

function violation(fn: FunctionResource, finding: Finding, acknowledged: AcknowledgedRules): PolicyViolation {
  const locations = templateLocations(finding);
  const at = locations.length > 0 ? [`at ${locations.join(', ')}`] : [];
  const provider = providerAround(fn.construct());
  const remedy = provider ? `update aws-cdk-lib, whose own function this is (${provider.node.path})` : finding.fix;
  return {
    ruleName: acknowledged.ruleName(finding.ruleId, fn.construct()),
    description: `${finding.what} (${finding.why})`,
    severity: finding.severity,
    fix: [remedy, ...at, `see ${finding.source}`].join('\n'),
    ruleMetadata: { why: finding.why, source: finding.source },
    violatingResources: [{
      resourceLogicalId: fn.logicalId,
      templatePath: fn.templatePath,
      constructPath: fn.construct()?.node.path,
      locations,
    }],
  };
}

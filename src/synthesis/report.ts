import { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { check, checkSibling } from '../check/check';
import { Finding } from '../check/finding';
import { locationsIn } from '../check/render';
import { AcknowledgedRules } from '../readers/cdk/acknowledged-rules';
import { isContextMissing } from '../readers/cdk/context';
import { FunctionResource, functionsOf } from '../readers/cdk/function-resources';
import { SiblingResource, siblingsOf } from '../readers/cdk/sibling-resources';
import { templatesOf } from '../readers/cdk/templates';
import { fromCloudFormation } from '../readers/from-cloudformation';
import { FUNCTION } from '../view/fields';
import { Subject } from '../view/subject';

/** Which functions and other resources of an app are judged, and as of which day. */
export interface Scope {
  readonly today: string;
  readonly includesTemplate: (templatePath: string) => boolean;
  readonly includesFunction: (fn: FunctionResource) => boolean;
  readonly includesSibling: (sibling: SiblingResource) => boolean;
}

/** A finding, and the resource that it is about. */
interface Found {
  readonly subject: Subject;
  readonly resource: Pick<FunctionResource, 'logicalId' | 'templatePath'> & { readonly construct: () => IConstruct | undefined };
  readonly finding: Finding<string>;
}

/** Judges the functions in the templates that the CDK has just written, and the other resources of Lambda. */
export function report(context: IPolicyValidationContext, scope: Scope): PolicyValidationPluginReport {
  if (isContextMissing(context.appConstruct)) {
    return { success: true, violations: [] };
  }
  const acknowledged = new AcknowledgedRules(context.appConstruct);
  const templates = templatesOf(context).filter((template) => scope.includesTemplate(template.path));
  const found = [
    ...templates.flatMap((template) => functionsOf(template)).filter(scope.includesFunction).flatMap((fn) => foundOn(fn, scope)),
    ...templates.flatMap((template) => siblingsOf(template)).flatMap((sibling) => foundAround(sibling, scope)),
  ];
  return {
    success: found.every(({ finding }) => finding.severity !== 'error'),
    violations: found.map((one) => violation(one, acknowledged)),
  };
}

function foundOn(fn: FunctionResource, { today }: Scope): Found[] {
  return check(fromCloudFormation(fn.properties, { ...fn.dependents, today, region: fn.region }))
    .map((finding) => ({ subject: FUNCTION, resource: fn, finding }));
}

/** The construct is asked for only when there is a finding: looking it up takes longer than judging. */
function foundAround(sibling: SiblingResource, { today, includesSibling }: Scope): Found[] {
  const findings = checkSibling(sibling.subject, sibling.view(today));
  return findings.length > 0 && includesSibling(sibling) ? findings.map((finding) => ({ subject: sibling.subject, resource: sibling, finding })) : [];
}

function violation({ subject, resource, finding }: Found, acknowledged: AcknowledgedRules): PolicyViolation {
  const locations = locationsIn(subject, finding);
  const at = locations.length > 0 ? [`at ${locations.join(', ')}`] : [];
  return {
    ruleName: acknowledged.ruleName(finding.ruleId, resource.construct()),
    description: `${finding.what} (${finding.why})`,
    severity: finding.severity,
    fix: [finding.fix, ...at, `see ${finding.source}`].join('\n'),
    ruleMetadata: { why: finding.why, source: finding.source },
    violatingResources: [{
      resourceLogicalId: resource.logicalId,
      templatePath: resource.templatePath,
      constructPath: resource.construct()?.node.path,
      locations,
    }],
  };
}

import { IPolicyValidationContext, PolicyValidationPluginReport, PolicyViolation } from 'aws-cdk-lib';
import { notJudged, notRead, notUnpacked, notWalked, partlyRead } from './internal-warnings';
import { underMacro } from './under-macro';
import { check, checkSibling } from '../check/check';
import { Finding } from '../check/finding';
import { locationsIn } from '../check/render';
import { AcknowledgedRules } from '../readers/cdk/acknowledged-rules';
import { AppResources } from '../readers/cdk/app-resources';
import { leaveOutThrowing } from '../readers/cdk/constructs-below';
import { isContextMissing } from '../readers/cdk/context';
import { FunctionResource, functionsIn } from '../readers/cdk/function-resources';
import { providerAround } from '../readers/cdk/provider-functions';
import { SiblingResource, siblingsIn } from '../readers/cdk/sibling-resources';
import { WrittenTemplate } from '../readers/cdk/templates';
import { faultsOf } from '../readers/template-faults';
import { FUNCTION } from '../view/fields';
import { KnownFacts } from '../view/known-facts';
import { Subject } from '../view/subject';

/** Which functions and other resources of an app are judged, by which rules, and as of which day. */
export interface Scope {
  readonly today: string;
  readonly excludedRules?: ReadonlySet<string>;
  readonly facts?: KnownFacts;
  readonly includesTemplate: (templatePath: string) => boolean;
  readonly includesFunction: (fn: FunctionResource) => boolean;
  readonly includesSibling: (sibling: SiblingResource) => boolean;
}

/** A finding, and the resource that it is about. */
interface Found {
  readonly subject: Subject;
  readonly resource: Pick<SiblingResource, 'logicalId' | 'templatePath' | 'construct' | 'writtenAt'>;
  readonly finding: Finding<string>;
}

/** Judges the functions in the templates that the CDK has just written, and the other resources of Lambda. Never throws. */
export function report(context: IPolicyValidationContext, scope: Scope): PolicyValidationPluginReport {
  try {
    return judged(context, scope);
  } catch (error) {
    return withoutThrowing(context, scope) ?? { success: true, violations: [notJudged(error)] };
  }
}

/** The same without the constructs that throw, when there are any. */
function withoutThrowing(context: IPolicyValidationContext, scope: Scope): PolicyValidationPluginReport | undefined {
  try {
    if (leaveOutThrowing(context.appConstruct)) {
      AppResources.forget(context);
      return judged(context, scope);
    }
  } catch {
    // what was thrown first is told
  }
  return undefined;
}

function judged(context: IPolicyValidationContext, scope: Scope): PolicyValidationPluginReport {
  if (isContextMissing(context.appConstruct)) {
    return { success: true, violations: [] };
  }
  const acknowledged = new AcknowledgedRules(context.appConstruct);
  const app = AppResources.of(context);
  const asked = new Set(context.templatePaths);
  const templates = app.templates.filter(({ key, deployedWith }) => asked.has(deployedWith) && scope.includesTemplate(key));
  const found = [
    ...functionsIn(app, templates, scope.facts).filter(scope.includesFunction).flatMap((fn) => foundOn(fn, scope)),
    ...siblingsIn(app, templates).flatMap((sibling) => foundAround(sibling, scope)),
  ].filter(({ finding }) => !scope.excludedRules?.has(finding.ruleId)).filter(isForTheUser);
  return {
    success: found.every(({ finding }) => finding.severity !== 'error'),
    violations: [
      ...app.takeUnreadable().map(notWalked),
      ...templates.filter(({ fault }) => fault !== undefined).map(notRead),
      ...templates.flatMap((template) => brokenParts(template, app)),
      ...app.packages.takeUnreadable().map(notUnpacked),
      ...found.map((one) => violation(one, acknowledged)),
    ],
  };
}

function brokenParts(template: WrittenTemplate, app: AppResources): PolicyViolation[] {
  const faults = template.template === undefined || app.index.isReadableIn(template.key) ? [] : faultsOf(template.template);
  return faults.length > 0 ? [partlyRead(template, faults)] : [];
}

function foundOn(fn: FunctionResource, { today }: Scope): Found[] {
  const findings = certainOf(fn, fn.views(today).map((cases) => cases.map((view) => check(view))));
  return findings.map((finding) => ({ subject: FUNCTION, resource: fn, finding }));
}

/** The construct is asked for only when there is a finding: looking it up takes longer than judging. */
function foundAround(sibling: SiblingResource, { today, includesSibling }: Scope): Found[] {
  const { subject } = sibling;
  const findings = certainOf(sibling, sibling.views(today).map((cases) => cases.map((view) => checkSibling(subject, view))));
  return findings.length > 0 && includesSibling(sibling) ? findings.map((finding) => ({ subject, resource: sibling, finding })) : [];
}

/** What is wrong whichever conditions hold, and as far as the template says what is deployed. */
function certainOf<F extends Finding<string>>({ isRewritten }: Pick<FunctionResource, 'isRewritten'>, groups: readonly F[][][]): F[] {
  const [own = [], ...others] = groups.map(inAllCases);
  const findings = [...own, ...others.flat().filter(({ ruleId }) => !own.some((finding) => finding.ruleId === ruleId))];
  return isRewritten ? underMacro(findings) : findings;
}

/** What is wrong whichever conditions hold, and whatever parameters are. */
function inAllCases<F extends Finding<string>>([first = [], ...others]: readonly F[][]): F[] {
  return first.flatMap((finding) => {
    const same = others.map((findings) => findings.find(({ ruleId }) => ruleId === finding.ruleId)
      ?? findings.find((other) => isAsWrong(other, finding)));
    return same.every((other) => other !== undefined) ? [withOthers(finding, same)] : [];
  });
}

/** Whether the same properties are wrong in another way: of the runtimes that a parameter allows, one is deprecated and one refused. */
function isAsWrong(one: Finding<string>, other: Finding<string>): boolean {
  const fields = ({ places }: Finding<string>) => places.map(({ field }) => field).join();
  return one.severity === other.severity && one.places.length > 0 && fields(one) === fields(other);
}

/** Whoever reads of one value of several has to know that the others are wrong too. */
function withOthers<F extends Finding<string>>(finding: F, others: readonly F[]): F {
  const count = new Set([finding, ...others].map(({ what }) => what)).size;
  const note = `this is one of ${count} cases that the parameters or conditions of the template allow, and none is right`;
  return count === 1 ? finding : { ...finding, what: `${finding.what}; ${note}` };
}

/** About what the CDK brings for its own custom resources, only errors are. */
function isForTheUser({ resource, finding }: Found): boolean {
  return finding.severity === 'error' || providerAround(resource.construct()) === undefined;
}

function violation({ subject, resource, finding }: Found, acknowledged: AcknowledgedRules): PolicyViolation {
  const locations = locationsIn(subject, finding, resource.writtenAt);
  const at = locations.length > 0 ? [`at ${locations.join(', ')}`] : [];
  const provider = providerAround(resource.construct());
  const remedy = provider ? `update aws-cdk-lib, whose own function this is (${provider.node.path}), or mend what of yours changes it: an aspect, a tag or the env of its stack` : finding.fix;
  return {
    ruleName: acknowledged.ruleName(finding.ruleId, resource.construct()),
    description: `${finding.what} (${finding.why})`,
    severity: finding.severity,
    fix: [remedy, ...at, `see ${finding.source}`].join('\n'),
    ruleMetadata: { why: finding.why, source: finding.source },
    violatingResources: [{
      resourceLogicalId: resource.logicalId,
      templatePath: resource.templatePath,
      constructPath: resource.construct()?.node.path,
      locations,
    }],
  };
}

import { whereSet } from './asked-where';
import { distributionOf, distributionWith, VERSION, versionWith } from './example-resources';
import { bareRole, TRUSTS_LAMBDA } from './example-roles';
import { KnownPart } from './known-part';
import { isCurrent, named } from './neighbours';
import { defineRule, knownPart, Properties, Read, Reading, Rule, Scenario, Severity } from './rule';
import { list } from './words';
import { EdgeAssociation } from '../view/function-view';

/** The page on which CloudFront lists what functions at its edge locations cannot have. */
export const EDGE = {
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-at-edge-function-restrictions.html',
  verified: '2026-11-21',
};

export const AT_EDGE_REGION = 'us-east-1';
const AT_EDGE = [knownPart('edgeAssociations')] as const;
const RESOURCES = { Version: VERSION, Cdn: distributionOf({ Ref: 'Version' }) };

/** A function whose version `Version` runs at the edge locations of the distribution `Cdn`. */
export function atEdge(properties: Properties, resources: Scenario['resources'] = {}): Scenario {
  return { properties, region: AT_EDGE_REGION, resources: { ...RESOURCES, ...resources } };
}

/** A function whose version `Version` runs in these behaviors of the distribution `Cdn`. */
export function inBehaviors(...behaviors: readonly [Properties, ...Properties[]]): Scenario {
  return atEdge({}, { Cdn: distributionWith(...behaviors) });
}

/** The association of the version with an event. */
export function forEvent(EventType: unknown, options: Properties = {}): Properties {
  return { EventType, LambdaFunctionARN: { Ref: 'Version' }, ...options };
}

/** A behavior with functions of both kinds. */
export function behaviorWith(LambdaFunctionAssociations: readonly Properties[], ...eventsOfOthers: readonly string[]): Properties {
  const FunctionAssociations = eventsOfOthers.map((EventType) => ({ EventType, FunctionARN: 'arn:aws:cloudfront::123456789012:function/headers' }));
  return { LambdaFunctionAssociations, ...(FunctionAssociations.length === 0 ? {} : { FunctionAssociations }) };
}

/** What there is to say of the events of each distribution, once. */
export function ofEvents(
  associations: KnownPart<EdgeAssociation>,
  eventsOf: (association: EdgeAssociation) => readonly string[] | undefined,
  say: (events: string, distribution: string) => string,
): string | undefined {
  return associations.filter((one) => (eventsOf(one) ?? []).length > 0)
    .whenAny((found) => list([...new Set(found.map((one) => say(list(eventsOf(one) ?? []), `distribution '${one.name}'`)))]));
}

export const EDGE_SERVICE = 'edgelambda.amazonaws.com';
export const TRUSTS_EDGE = { ...TRUSTS_LAMBDA, Principal: { Service: EDGE_SERVICE } };

/** The same with a role in the template. */
export function atEdgeWithRole(role: Properties): Scenario {
  const { properties, resources } = bareRole(role);
  return atEdge(properties, resources);
}

/** `distribution 'Cdn' runs the function at the edge` */
export function runsAtEdge(associations: readonly EdgeAssociation[]): string {
  const names = new Set(associations.map(({ name }) => name));
  return `${named('distribution', 'distributions', associations)} ${names.size === 1 ? 'runs' : 'run'} the function at the edge`;
}

interface EdgeRow<R extends readonly Read[]> {
  readonly id: string;
  readonly enforces: readonly string[];
  readonly severity?: Severity;
  readonly title: string;
  /** What Lambda@Edge does not support. */
  readonly feature: string;
  readonly why?: string;
  readonly fix: string;
  readonly source?: string;
  readonly verified?: string;
  readonly reads: R;
  /** What of the function CloudFront does not support, when it has that. */
  readonly finds: (reading: Reading<R>) => string | undefined;
  readonly good: readonly Properties[];
  readonly bad: readonly Properties[];
}

/** A feature of Lambda that functions at edge locations cannot have. */
export function notAtEdge<const R extends readonly Read[]>({ feature, reads, finds, good, bad, ...row }: EdgeRow<R>): Rule {
  const allReads: readonly Read[] = [...reads, ...AT_EDGE];
  return defineRule({
    why: `Lambda@Edge does not support ${feature}${row.severity === 'warning' ? '' : ', and CloudFront rejects the association'}`,
    source: `${EDGE.source}#lambda-at-edge-restrictions-features`,
    verified: EDGE.verified,
    ...row,
    askedWhere: whereSet('edgeAssociations'),
    reads: allReads,
    check: (reading) => {
      const found = finds(reading as Reading<R>);
      const { edgeAssociations } = reading as Reading<typeof AT_EDGE>;
      return found && edgeAssociations.filter(isCurrent).whenAny((associations) => `${found} and ${runsAtEdge(associations)}`);
    },
    get examples() {
      const elsewhere = bad.map((properties) => ({ properties, region: AT_EDGE_REGION }));
      const earlier = bad.map((properties) => atEdge(properties, { Version: versionWith({ CodeSha256: 'of the code as it was' }) }));
      return { good: [...good.map((properties) => atEdge(properties)), ...elsewhere, ...earlier], bad: bad.map((properties) => atEdge(properties)) };
    },
  });
}

import { EdgeAssociation } from '../../view/function-view';
import { functionIn } from '../function-reference';
import { Json } from '../json-types';
import { listOf, plain } from '../loose-values';
import { Dependent } from '../resource-index';

type EdgeEvents = Pick<EdgeAssociation, 'events' | 'repeatedEvents' | 'mixedEvents' | 'eventsWithBody'>;

interface Association {
  readonly event: string;
  readonly isOwn: boolean;
  readonly hasBody: boolean;
}

const OF_VIEWER = /^viewer-/;

/** For which events a distribution runs a function, and what else it runs there. */
export function edgeEvents(distribution: Dependent): EdgeEvents {
  const { DefaultCacheBehavior, CacheBehaviors } = plain(distribution.properties.DistributionConfig);
  const behaviors = [DefaultCacheBehavior, ...listOf(CacheBehaviors)].map((one) => behaviorIn(plain(one), distribution))
    .filter(({ lambdas }) => lambdas.some(({ isOwn }) => isOwn));
  const own = behaviors.flatMap(({ lambdas }) => lambdas).filter(({ isOwn }) => isOwn);
  return {
    events: someOf(eventsOf(own)),
    repeatedEvents: someOf(behaviors.flatMap(({ lambdas, others }) => repeated(lambdas, [...lambdas, ...others]))),
    mixedEvents: someOf(behaviors.flatMap(({ lambdas, others }) => mixed(lambdas, others))),
    eventsWithBody: someOf(eventsOf(own.filter(({ hasBody }) => hasBody))),
  };
}

function behaviorIn({ LambdaFunctionAssociations, FunctionAssociations }: Json, distribution: Dependent) {
  return { lambdas: associationsIn(LambdaFunctionAssociations, distribution), others: associationsIn(FunctionAssociations, distribution) };
}

function associationsIn(value: unknown, { scope, reference }: Dependent): readonly Association[] {
  return listOf(value).map(plain).flatMap(({ EventType, LambdaFunctionARN, IncludeBody }) => {
    const event = scope.textOf(EventType);
    const isOwn = functionIn(LambdaFunctionARN, scope)?.fn === reference.fn;
    return event === undefined ? [] : [{ event, isOwn, hasBody: IncludeBody === true || IncludeBody === 'true' }];
  });
}

/** The events of the function that another association has too. */
function repeated(lambdas: readonly Association[], all: readonly Association[]): readonly string[] {
  return eventsOf(lambdas.filter(({ isOwn, event }) => isOwn && all.filter((other) => other.event === event).length > 1));
}

/** The events of a viewer for which the function runs, where a CloudFront function runs for the other one. */
function mixed(lambdas: readonly Association[], others: readonly Association[]): readonly string[] {
  const ofViewer = others.filter(({ event }) => OF_VIEWER.test(event));
  return eventsOf(lambdas.filter(({ isOwn, event }) => isOwn && OF_VIEWER.test(event) && ofViewer.some((other) => other.event !== event)));
}

function eventsOf(associations: readonly Association[]): readonly string[] {
  return [...new Set(associations.map(({ event }) => event))];
}

function someOf(events: readonly string[]): readonly string[] | undefined {
  return events.length === 0 ? undefined : [...new Set(events)];
}

import { functionIn } from '../function-reference';
import { Json } from '../json-types';
import { listOf, plain } from '../loose-values';
import { Dependent } from '../resource-index';
import { TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';

/** For which events of which objects something is notified. */
interface Notification {
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  /** Whether that is the function. */
  readonly isOwn: boolean;
}

const LISTS = ['LambdaConfigurations', 'LambdaFunctionConfigurations', 'QueueConfigurations', 'TopicConfigurations'];

/** An event of the same objects for which a bucket notifies the function, and something else or the function once more. */
export function overlapOf(bucket: Dependent): string | undefined {
  const configuration = plain(bucket.properties.NotificationConfiguration);
  const all = LISTS.flatMap((name) => listOf(configuration[name])).flatMap((one) => notification(plain(one), bucket));
  for (const [place, one] of all.entries()) {
    for (const other of all.slice(place + 1)) {
      const shared = one.events.find((event) => other.events.some((its) => areSame(event, its)));
      if (shared !== undefined && (one.isOwn || other.isOwn) && areOfSameObjects(one, other)) {
        return shared;
      }
    }
  }
  return undefined;
}

/** Nothing where something of it is unknown. */
function notification(one: Json, { scope, reference: { fn } }: Dependent): Notification[] {
  const events = [one.Event, ...listOf(one.Events)].filter((event) => event !== undefined).map((event) => scope.textOf(event));
  const filter = filterOf(one.Filter, scope);
  const isKnown = filter !== undefined && events.every((event) => event !== undefined);
  return isKnown ? [{ events: events as string[], ...filter, isOwn: functionIn(one.Function ?? one.LambdaFunctionArn, scope)?.fn === fn }] : [];
}

function filterOf(filter: unknown, scope: TemplateScope): Pick<Notification, 'prefix' | 'suffix'> | undefined {
  if (isAbsent(filter)) {
    return { prefix: '', suffix: '' };
  }
  const { S3Key, Key } = plain(filter);
  const rules = plain(S3Key).Rules ?? plain(Key).FilterRules;
  const found = { prefix: '', suffix: '' };
  for (const rule of Array.isArray(rules) ? rules.map(plain) : [{}]) {
    const [name, value] = [scope.textOf(rule.Name)?.toLowerCase(), scope.textOf(rule.Value)];
    if ((name !== 'prefix' && name !== 'suffix') || value === undefined) {
      return undefined;
    }
    found[name] = value;
  }
  return found;
}

function areOfSameObjects(one: Notification, other: Notification): boolean {
  return (one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix))
    && (one.suffix.endsWith(other.suffix) || other.suffix.endsWith(one.suffix));
}

/** `s3:ObjectCreated:*` stands for all that begin like it. */
function areSame(one: string, other: string): boolean {
  return one === other || covers(one, other) || covers(other, one);
}

function covers(general: string, event: string): boolean {
  return general.endsWith(':*') && event.startsWith(general.slice(0, -1));
}

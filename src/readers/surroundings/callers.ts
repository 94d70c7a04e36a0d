import { CallerKind, CallerOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { Dependent, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent } from '../template-values';

const KINDS: ReadonlyMap<string, CallerKind> = new Map([
  ['AWS::SNS::Subscription', 'subscription'],
  ['AWS::Events::Rule', 'rule'],
  ['AWS::Scheduler::Schedule', 'schedule'],
  ['AWS::S3::Bucket', 'bucket notification'],
  ['Custom::S3BucketNotifications', 'bucket notification'],
  ['AWS::Logs::SubscriptionFilter', 'subscription filter'],
  ['AWS::Lambda::Url', 'function URL'],
]);

/** The resources of the app that have a function called, other than event source mappings. */
export function callersOf(index: ResourceIndex, fn: Resource): Neighbours['callers'] {
  const callers = index.dependentsOf(fn).filter((dependent) => !hasQualifier(dependent)).flatMap(callerOf);
  return callers.length > 0 ? seen(callers) : undefined;
}

function callerOf({ logicalId: name, type, reference: { target, version } }: Dependent): CallerOfFunction[] {
  const kind = KINDS.get(type);
  return kind ? [{ name, kind, target, version }] : [];
}

/** A function URL names the alias beside the function. */
function hasQualifier({ type, properties: { Qualifier } }: Dependent): boolean {
  return type === 'AWS::Lambda::Url' && !isAbsent(Qualifier);
}

import { Roles } from './execution-role';
import { isAlwaysThere, rootOf } from './namesakes';
import { ACTIONS_ON_LOG_GROUPS } from '../../data/role-actions';
import { LogGroupOfFunction } from '../../view/function-view';
import { Collection, seen, UNKNOWN } from '../../view/maybe';
import { groupedByAll } from '../grouped';
import { CUSTOM_RESOURCE } from '../names-of-functions';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPresent, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

const LOG_GROUP = 'AWS::Logs::LogGroup';
const FILTERS = ['AWS::Logs::MetricFilter', 'AWS::Logs::SubscriptionFilter'];
const DEFAULT_PREFIX = '/aws/lambda/';

/** The log groups of an app into which its functions write. */
export class LogGroups {
  /** Groups by the function whose default name they have. */
  private named?: ReadonlyMap<Resource, Resource>;
  /** Groups by the names that are written in the template. */
  private byText?: ReadonlyMap<string, readonly Resource[]>;

  constructor(private readonly index: ResourceIndex, private readonly roles: Roles) {}

  public of(fn: Resource): Resource | undefined {
    const name = nameGivenBy(fn);
    this.named ??= this.byFunction();
    const group = isAbsent(name) ? this.named.get(fn) ?? this.withNameIn(fn.scope, defaultNameOf(fn))
      : resourceIn(name, fn.scope) ?? this.withNameIn(fn.scope, fn.scope.textOf(name));
    return group?.type === LOG_GROUP && isThereWith(group, fn) ? group : undefined;
  }

  /** The same as rules see it. */
  public told(group: Resource, fn: Resource): Collection<LogGroupOfFunction> {
    const values = new TemplateValues(group.properties, group.scope);
    const policy = group.properties.DataProtectionPolicy;
    const isNamedByFunction = !isAbsent(nameGivenBy(fn));
    return seen([{
      name: group.logicalId,
      isNamedByFunction,
      logGroupClass: values.string('LogGroupClass'),
      hasDataProtection: isPresent(policy) || (isAbsent(policy) ? false : UNKNOWN),
      permissions: isNamedByFunction ? this.roles.permissionsOn(group, fn, ACTIONS_ON_LOG_GROUPS) : undefined,
      sameNameAs: this.namesakesOf(group).map(({ logicalId }) => logicalId),
    }]);
  }

  /** The filters on the log group of a function that only Lambda makes, and not before the function runs. */
  public filtersTooEarly(fn: Resource, group: Resource | undefined): Collection<{ readonly name: string }> | undefined {
    if (group !== undefined || !isAbsent(nameGivenBy(fn)) || !this.index.isReadable || this.mayRunBefore(fn)) {
      return undefined;
    }
    const filters = FILTERS.flatMap((type) => this.index.ofType(type))
      .filter((filter) => isThereWith(filter, fn) && this.hasDefaultNameOf(fn, filter) && !this.hasUnreadableNames(filter.scope));
    return filters.length === 0 ? undefined : seen(filters.map(({ logicalId: name }) => ({ name })));
  }

  /** Whether a custom resource runs the function during the deployment, or may make its log group as `logRetention` does. */
  private mayRunBefore(fn: Resource): boolean {
    return this.index.mayBeCompleted(fn) || this.index.dependentsOf(fn).some(({ type }) => CUSTOM_RESOURCE.test(type));
  }

  /** Whether some log group has a name that nobody can read, which may be that of any function. */
  private hasUnreadableNames(scope: TemplateScope): boolean {
    return this.index.ofType(LOG_GROUP).filter((group) => rootOf(group.scope) === rootOf(scope) && textOf(group) === undefined)
      .some(({ properties: { LogGroupName }, scope: own }) => !isAbsent(LogGroupName) && functionOfLogs(LogGroupName, own) === undefined);
  }

  private hasDefaultNameOf(fn: Resource, { properties: { LogGroupName }, scope }: Resource): boolean {
    const name = defaultNameOf(fn);
    return functionOfLogs(LogGroupName, scope) === fn
      || (name !== undefined && rootOf(scope) === rootOf(fn.scope) && scope.textOf(LogGroupName) === name
        && this.withNameIn(scope, name) === undefined);
  }

  /** Of the stack, or of one inside or around it. */
  private withNameIn(scope: TemplateScope, name: string | undefined): Resource | undefined {
    return name ? this.withText(name).find((group) => rootOf(group.scope) === rootOf(scope)) : undefined;
  }

  /** Others of the same stack, which can never be made together. */
  private namesakesOf(group: Resource): readonly Resource[] {
    const text = textOf(group);
    return text === undefined || !isAlwaysThere(group) ? [] : this.withText(text)
      .filter((other) => other !== group && isAlwaysThere(other) && rootOf(other.scope) === rootOf(group.scope));
  }

  private withText(name: string): readonly Resource[] {
    this.byText ??= groupedByAll(this.index.ofType(LOG_GROUP), (group) => [textOf(group)].filter((text) => text !== undefined));
    return this.byText.get(name) ?? [];
  }

  private byFunction(): ReadonlyMap<Resource, Resource> {
    const groups = new Map<Resource, Resource>();
    for (const group of this.index.ofType(LOG_GROUP).filter(({ properties }) => properties.LogGroupName !== undefined)) {
      const fn = functionOfLogs(group.properties.LogGroupName, group.scope);
      if (fn !== undefined) {
        groups.set(fn, group);
      }
    }
    return groups;
  }
}

/** The function after which a log group is named as Lambda names it. */
export function functionOfLogs(logGroupName: unknown, scope: TemplateScope): Resource | undefined {
  const [prefix, fn, ...rest] = piecesOf(logGroupName, scope);
  const isFunction = prefix === DEFAULT_PREFIX && typeof fn === 'object' && fn.attribute === undefined && fn.part === undefined && rest.length === 0;
  return isFunction ? fn.resource : undefined;
}

/** The name of the group that Lambda makes for a function whose name the template has. */
export function defaultNameOf({ properties: { FunctionName }, scope }: Resource): string | undefined {
  const name = FunctionName === undefined ? undefined : scope.textOf(FunctionName);
  return name ? `${DEFAULT_PREFIX}${name}` : undefined;
}

/** Absent where the function leaves it to Lambda. */
function nameGivenBy({ properties }: Resource): unknown {
  return new TemplateValues(properties).raw('LoggingConfig.LogGroup');
}

/** Most log groups have no name in the template. */
function textOf({ properties: { LogGroupName }, scope }: Resource): string | undefined {
  return LogGroupName === undefined ? undefined : scope.textOf(LogGroupName) || undefined;
}

import { Roles } from './execution-role';
import { isAlwaysThere, rootOf } from './namesakes';
import { ACTIONS_ON_LOG_GROUPS } from '../../data/role-actions';
import { LogGroupOfFunction } from '../../view/function-view';
import { Collection, seen, UNKNOWN } from '../../view/maybe';
import { grouped } from '../grouped';
import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, isPresent, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

const LOG_GROUP = 'AWS::Logs::LogGroup';
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
    const group = isAbsent(name) ? this.named.get(fn) ?? this.withDefaultNameOf(fn)
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

  private withDefaultNameOf({ properties: { FunctionName }, scope }: Resource): Resource | undefined {
    const name = FunctionName === undefined ? '' : scope.textOf(FunctionName);
    return name ? this.withNameIn(scope, `${DEFAULT_PREFIX}${name}`) : undefined;
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
    this.byText ??= grouped(this.index.ofType(LOG_GROUP), (group) => [textOf(group)].filter((text) => text !== undefined));
    return this.byText.get(name) ?? [];
  }

  private byFunction(): ReadonlyMap<Resource, Resource> {
    const groups = new Map<Resource, Resource>();
    for (const group of this.index.ofType(LOG_GROUP).filter(({ properties }) => properties.LogGroupName !== undefined)) {
      const [prefix, fn, ...rest] = piecesOf(group.properties.LogGroupName, group.scope);
      if (prefix === DEFAULT_PREFIX && typeof fn === 'object' && fn.attribute === undefined && fn.part === undefined && rest.length === 0) {
        groups.set(fn.resource, group);
      }
    }
    return groups;
  }
}

/** Absent where the function leaves it to Lambda. */
function nameGivenBy({ properties }: Resource): unknown {
  return new TemplateValues(properties).raw('LoggingConfig.LogGroup');
}

/** Most log groups have no name in the template. */
function textOf({ properties: { LogGroupName }, scope }: Resource): string | undefined {
  return LogGroupName === undefined ? undefined : scope.textOf(LogGroupName) || undefined;
}

import { isThereWith, resourceIn, ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

const LOG_GROUP = 'AWS::Logs::LogGroup';
const DEFAULT_PREFIX = '/aws/lambda/';

/** The log groups of an app into which its functions write. */
export class LogGroups {
  /** Groups by the function whose default name they have. */
  private named?: ReadonlyMap<Resource, Resource>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Resource | undefined {
    const name = new TemplateValues(fn.properties).raw('LoggingConfig.LogGroup');
    this.named ??= this.byFunction();
    const group = isAbsent(name) ? this.named.get(fn) : resourceIn(name, fn.scope);
    return group?.type === LOG_GROUP && isThereWith(group, fn) ? group : undefined;
  }

  private byFunction(): ReadonlyMap<Resource, Resource> {
    const groups = new Map<Resource, Resource>();
    for (const group of this.index.ofType(LOG_GROUP)) {
      const [prefix, fn, ...rest] = piecesOf(group.properties.LogGroupName, group.scope);
      if (prefix === DEFAULT_PREFIX && typeof fn === 'object' && fn.attribute === undefined && fn.part === undefined && rest.length === 0) {
        groups.set(fn.resource, group);
      }
    }
    return groups;
  }
}

import { CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { WrittenTemplate } from './templates';
import { ResourceIndex } from '../resource-index';

/** The resources of an app in the templates that the CDK has written, and the constructs they came from. */
export class AppResources {
  public readonly index: ResourceIndex<string>;
  private readonly constructs = new Map<string, ReadonlyMap<string, IConstruct>>();

  constructor(public readonly templates: readonly WrittenTemplate[]) {
    this.index = new ResourceIndex(templates);
  }

  /** Looking all constructs of a stack up takes longer than judging them, so ask only when there is a finding. */
  public constructOf({ key, stack }: WrittenTemplate, logicalId: string): IConstruct | undefined {
    const known = this.constructs.get(key) ?? (stack ? constructsOf(stack) : new Map());
    this.constructs.set(key, known);
    return known.get(logicalId);
  }
}

/** The resources of Lambda in a stack by their logical ids. */
function constructsOf(stack: Stack): ReadonlyMap<string, IConstruct> {
  return new Map(stack.node.findAll()
    .filter((child): child is CfnResource => CfnResource.isCfnResource(child) && /^AWS::(Lambda|Serverless)::/.test(child.cfnResourceType))
    .filter((child) => child.stack === stack)
    .map((child) => [stack.resolve(child.logicalId), child]));
}

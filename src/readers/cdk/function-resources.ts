import { CfnResource, Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { WrittenTemplate } from './templates';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { Dependents } from '../from-cloudformation';
import { isObject } from '../json-types';
import { ResourceIndex } from '../resource-index';
import { dependentsOf } from '../surroundings/dependents';

const FUNCTION = 'AWS::Lambda::Function';

/** A function in a written template. Its construct is looked up only when somebody asks. */
export interface FunctionResource {
  readonly logicalId: string;
  readonly templatePath: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly region: Maybe<string>;
  /** What refers to it in the same template. */
  readonly dependents: Dependents;
  readonly construct: () => IConstruct | undefined;
}

export function functionsOf({ path, stack, resources }: WrittenTemplate): FunctionResource[] {
  const constructs = new LogicalIds(stack);
  const index = new ResourceIndex(resources);
  const region = stack === undefined || Token.isUnresolved(stack.region) ? UNKNOWN : stack.region;
  return Object.entries(resources)
    .filter(([, resource]) => resource.Type === FUNCTION)
    .map(([logicalId, { Properties }]) => ({
      logicalId,
      templatePath: path,
      properties: isObject(Properties) ? Properties : {},
      region,
      dependents: dependentsOf(index, logicalId),
      construct: () => constructs.find(logicalId),
    }));
}

/** The functions of one stack by their logical ids. */
class LogicalIds {
  private constructs?: ReadonlyMap<string, IConstruct>;

  constructor(private readonly stack: Stack | undefined) {}

  public find(logicalId: string): IConstruct | undefined {
    this.constructs ??= new Map((this.stack?.node.findAll() ?? [])
      .filter((child): child is CfnResource => CfnResource.isCfnResource(child) && child.cfnResourceType === FUNCTION && child.stack === this.stack)
      .map((child) => [this.stack?.resolve(child.logicalId), child]));
    return this.constructs.get(logicalId);
  }
}

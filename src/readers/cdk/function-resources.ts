import { CfnResource, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { WrittenTemplate } from './templates';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { Dependents, Neighbours } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { SERVERLESS_FUNCTION } from '../serverless-function';
import { AppSurroundings } from '../surroundings/app-surroundings';
import { FUNCTION, Resource } from '../template-scope';
import { Evaluator } from '../template-values';

const FUNCTIONS = [FUNCTION, SERVERLESS_FUNCTION];

/** A function in a written template. Its construct is looked up only when somebody asks. */
export interface FunctionResource {
  readonly logicalId: string;
  readonly templatePath: string;
  /** Its properties, in each case that the conditions of the template allow. */
  readonly cases: readonly Readonly<Record<string, unknown>>[];
  readonly region: Maybe<string>;
  /** What refers to it in the app, and what it refers to. */
  readonly surroundings: Dependents & Neighbours;
  readonly evaluator: Evaluator;
  readonly construct: () => IConstruct | undefined;
}

/** The functions in some of the templates of an app, with what all of them say about these. */
export function functionsIn(templates: readonly WrittenTemplate[], isIncluded: (path: string) => boolean): FunctionResource[] {
  const index = new ResourceIndex(templates);
  const surroundings = new AppSurroundings(index);
  return templates.filter(({ key }) => isIncluded(key)).flatMap(({ key, stack }) => {
    const constructs = new LogicalIds(stack);
    return index.ofTypeIn(FUNCTION, key).map((fn) => functionResource(fn, key, surroundings, constructs));
  });
}

function functionResource(fn: Resource, templatePath: string, surroundings: AppSurroundings, constructs: LogicalIds): FunctionResource {
  const { logicalId, scope } = fn;
  return {
    logicalId,
    templatePath,
    cases: scope.casesOf(fn),
    region: scope.facts.region ?? UNKNOWN,
    surroundings: surroundings.of(fn),
    evaluator: scope,
    construct: () => constructs.find(logicalId),
  };
}

/** The functions of one stack by their logical ids. */
class LogicalIds {
  private constructs?: ReadonlyMap<string, IConstruct>;

  constructor(private readonly stack: Stack | undefined) {}

  public find(logicalId: string): IConstruct | undefined {
    this.constructs ??= new Map((this.stack?.node.findAll() ?? [])
      .filter((child): child is CfnResource => CfnResource.isCfnResource(child) && FUNCTIONS.includes(child.cfnResourceType))
      .filter((child) => child.stack === this.stack)
      .map((child) => [this.stack?.resolve(child.logicalId), child]));
    return this.constructs.get(logicalId);
  }
}

import { IConstruct } from 'constructs';
import { AppResources } from './app-resources';
import { WrittenTemplate } from './templates';
import { KnownFacts } from '../../view/known-facts';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { Dependents, Neighbours } from '../from-cloudformation';
import { Json } from '../json-types';
import { AppSurroundings } from '../surroundings/app-surroundings';
import { FUNCTION } from '../template-scope';
import { Evaluator } from '../template-values';

/** A function in a written template. Its construct is looked up only when somebody asks. */
export interface FunctionResource {
  readonly logicalId: string;
  readonly templatePath: string;
  /** Its properties, in each case that the conditions of the template allow. */
  readonly cases: readonly Json[];
  readonly region: Maybe<string>;
  /** What refers to it in the app, and what it refers to. */
  readonly surroundings: Dependents & Neighbours;
  readonly evaluator: Evaluator;
  readonly construct: () => IConstruct | undefined;
}

/** The functions in some of the templates of an app, with what all of them, and the user, say about these. */
export function functionsIn(app: AppResources, templates: readonly WrittenTemplate[], facts?: KnownFacts): FunctionResource[] {
  const surroundings = new AppSurroundings(app.index, facts);
  return templates.flatMap((template) => app.index.ofTypeIn(FUNCTION, template.key).map((fn) => ({
    logicalId: fn.logicalId,
    templatePath: template.key,
    cases: fn.scope.casesOf(fn),
    region: fn.scope.facts.region ?? UNKNOWN,
    surroundings: surroundings.of(fn),
    evaluator: fn.scope,
    construct: () => app.constructOf(template, fn.logicalId),
  })));
}

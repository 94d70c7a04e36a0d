import { IConstruct } from 'constructs';
import { AppResources } from './app-resources';
import { toldFacts } from './facts-of-props';
import { WrittenTemplate } from './templates';
import { FunctionView } from '../../view/function-view';
import { KnownFacts } from '../../view/known-facts';
import { withArtifact } from '../artifact/artifact';
import { withImageSource } from '../artifact/image/image-source';
import { fromCloudFormation } from '../from-cloudformation';
import { AppSurroundings } from '../surroundings/app-surroundings';
import { FUNCTION } from '../template-scope';

/** A function in a written template. Its construct is looked up only when somebody asks. */
export interface FunctionResource {
  readonly logicalId: string;
  readonly templatePath: string;
  /** Whether a macro changes its template when that is deployed. */
  readonly isRewritten: boolean;
  /** What it is, with what is around it, in each case that the conditions of the template allow. */
  readonly views: (today: string) => readonly FunctionView[];
  readonly construct: () => IConstruct | undefined;
  /** Where the resource that the template has says a property of the function. */
  readonly writtenAt?: (path: string) => string;
}

/** The functions in some of the templates of an app, with what all of them, and the user, say about these. */
export function functionsIn(app: AppResources, templates: readonly WrittenTemplate[], facts?: KnownFacts): FunctionResource[] {
  const surroundings = new AppSurroundings(app.index, facts);
  return templates.flatMap((template) => app.index.ofTypeIn(FUNCTION, template.key).map((fn) => ({
    logicalId: fn.logicalId,
    templatePath: template.key,
    isRewritten: fn.scope.isRewritten,
    views: (today: string) => {
      const told = toldFacts(template.stack, fn.logicalId);
      return fn.scope.casesOf(fn).map(({ properties, scope }) => {
        const around = Object.assign(surroundings.of(fn, properties), { today }, told);
        return withImageSource(
          withArtifact(fromCloudFormation(properties, around, scope), app.packages.of(fn, properties)),
          app.packages.imageOf(fn, properties),
        );
      });
    },
    construct: () => app.constructOf(template, fn.logicalId),
    writtenAt: fn.origin?.writtenAt,
  })));
}

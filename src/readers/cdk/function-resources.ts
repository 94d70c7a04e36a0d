import { IConstruct } from 'constructs';
import { AppResources } from './app-resources';
import { FactsOfProps, toldFacts } from './facts-of-props';
import { WrittenTemplate } from './templates';
import { FunctionView } from '../../view/function-view';
import { KnownFacts } from '../../view/known-facts';
import { remembered } from '../../view/remembered';
import { InCase } from '../app-cases';
import { withArtifact } from '../artifact/artifact';
import { withImageSource } from '../artifact/image/image-source';
import { fromCloudFormation } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { AppSurroundings } from '../surroundings/app-surroundings';
import { FUNCTION } from '../template-scope';

/** A function in a written template. Its construct is looked up only when somebody asks. */
export interface FunctionResource {
  readonly logicalId: string;
  readonly templatePath: string;
  /** Whether a macro changes its template when that is deployed. */
  readonly isRewritten: boolean;
  /** What it is, with what is around it, in each case that its own conditions allow, and in each that those around it allow. */
  readonly views: (today: string) => readonly (readonly FunctionView[])[];
  readonly construct: () => IConstruct | undefined;
  /** Where the resource that the template has says a property of the function. */
  readonly writtenAt?: (path: string) => string;
}

/** The functions in some of the templates of an app, with what all of them, and the user, say about these. */
export function functionsIn(app: AppResources, templates: readonly WrittenTemplate[], facts?: KnownFacts): FunctionResource[] {
  const surroundings = new Map<ResourceIndex, AppSurroundings>();
  const viewOf = ({ resource, properties, scope, index }: InCase, today: string, told?: FactsOfProps) => {
    const around = remembered(surroundings, index, () => new AppSurroundings(index, facts)).of(resource, properties);
    return withImageSource(
      withArtifact(fromCloudFormation(properties, Object.assign(around, { today }, told), scope), app.packages.of(resource, properties)),
      app.packages.imageOf(resource, properties),
    );
  };
  return templates.flatMap((template) => app.index.ofTypeIn(FUNCTION, template.key).map((fn) => ({
    logicalId: fn.logicalId,
    templatePath: template.key,
    isRewritten: fn.scope.isRewritten,
    views: (today: string) => {
      const told = toldFacts(template.stack, fn.logicalId);
      return app.cases.of(fn, template.key).map((cases) => cases.map((one) => viewOf(one, today, told)));
    },
    construct: () => app.constructOf(template, fn.logicalId),
    writtenAt: fn.origin?.writtenAt,
  })));
}

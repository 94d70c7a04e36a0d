import { IConstruct } from 'constructs';
import { AppResources } from './app-resources';
import { WrittenTemplate } from './templates';
import { UNKNOWN } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { Sibling, SiblingView } from '../../view/sibling';
import { SIBLINGS } from '../../view/siblings';
import { casesOf, InCase } from '../app-cases';
import { fromSibling } from '../from-sibling';
import { ResourceIndex } from '../resource-index';
import { hasSurroundings, SiblingFacts } from '../surroundings/sibling-facts';
import { Resource } from '../template-scope';

/** A resource of Lambda in a written template that is no function. Its construct is looked up only when somebody asks. */
export interface SiblingResource {
  readonly subject: Sibling;
  readonly logicalId: string;
  readonly templatePath: string;
  /** Whether a macro changes its template when that is deployed. */
  readonly isRewritten: boolean;
  /** What it is in each case that its own conditions allow, and in each that those around it allow. */
  readonly views: (today: string) => readonly (readonly SiblingView[])[];
  readonly construct: () => IConstruct | undefined;
  /** Where the resource that the template has says a property of this one. */
  readonly writtenAt?: (path: string) => string;
}

export function siblingsIn(app: AppResources, templates: readonly WrittenTemplate[]): SiblingResource[] {
  const facts = new Map<ResourceIndex, SiblingFacts>();
  const viewOf = (subject: Sibling, { resource, properties, scope, index }: InCase, today: string) => {
    const around = remembered(facts, index, () => new SiblingFacts(index)).of(subject, { ...resource, properties, scope });
    return fromSibling(subject, properties, { ...around, region: scope.facts.region ?? UNKNOWN, today }, scope);
  };
  return templates.flatMap((template) => SIBLINGS.flatMap((subject) =>
    app.index.ofTypeIn(subject.type, template.key).filter(isWritten).map((resource) => {
      const { by: logicalId = resource.logicalId, writtenAt } = resource.origin ?? {};
      return {
        subject,
        logicalId,
        templatePath: template.key,
        isRewritten: resource.scope.isRewritten,
        views: (today: string) => {
          const groups = hasSurroundings(subject) ? app.cases.of(resource, template.key) : [casesOf(resource, app.index)];
          return groups.map((cases) => cases.map((one) => viewOf(subject, one, today)));
        },
        construct: () => app.constructOf(template, logicalId),
        writtenAt,
      };
    })));
}

/** Whether somebody can change it: some of what AWS SAM makes has no properties but its own. */
function isWritten({ origin }: Resource): boolean {
  return origin === undefined || origin.writtenAt !== undefined;
}

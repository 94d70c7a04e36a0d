import { IConstruct } from 'constructs';
import { AppResources } from './app-resources';
import { WrittenTemplate } from './templates';
import { UNKNOWN } from '../../view/maybe';
import { Sibling, SiblingView } from '../../view/sibling';
import { SIBLINGS } from '../../view/siblings';
import { fromSibling } from '../from-sibling';
import { SiblingFacts } from '../surroundings/sibling-facts';
import { Resource } from '../template-scope';

/** A resource of Lambda in a written template that is no function. Its construct is looked up only when somebody asks. */
export interface SiblingResource {
  readonly subject: Sibling;
  readonly logicalId: string;
  readonly templatePath: string;
  /** Whether a macro changes its template when that is deployed. */
  readonly isRewritten: boolean;
  /** What it is in each case that the conditions of the template allow. */
  readonly views: (today: string) => readonly SiblingView[];
  readonly construct: () => IConstruct | undefined;
  /** Where the resource that the template has says a property of this one. */
  readonly writtenAt?: (path: string) => string;
}

export function siblingsIn(app: AppResources, templates: readonly WrittenTemplate[]): SiblingResource[] {
  const facts = new SiblingFacts(app.index);
  return templates.flatMap((template) => SIBLINGS.flatMap((subject) =>
    app.index.ofTypeIn(subject.type, template.key).filter(isWritten).map((resource) => {
      const { by: logicalId = resource.logicalId, writtenAt } = resource.origin ?? {};
      return {
        subject,
        logicalId,
        templatePath: template.key,
        isRewritten: resource.scope.isRewritten,
        views: (today: string) => viewsOf(subject, resource, facts, today),
        construct: () => app.constructOf(template, logicalId),
        writtenAt,
      };
    })));
}

/** Whether somebody can change it: some of what AWS SAM makes has no properties but its own. */
function isWritten({ origin }: Resource): boolean {
  return origin === undefined || origin.writtenAt !== undefined;
}

function viewsOf(subject: Sibling, resource: Resource, facts: SiblingFacts, today: string): SiblingView[] {
  const region = resource.scope.facts.region ?? UNKNOWN;
  return resource.scope.casesOf(resource).map(({ properties, scope }) =>
    fromSibling(subject, properties, { ...facts.of(subject, { ...resource, properties, scope }), region, today }, scope));
}

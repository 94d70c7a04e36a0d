import { inCase } from './conditions';
import { Json } from './json-types';
import { directDependenciesOf } from './surroundings/dependencies';
import { CERTAINLY_DEPENDS_ON, Resource, Template } from './template-scope';
import { isAbsent } from './template-values';
import { rememberedOf } from '../view/remembered';

/** Which of some conditions hold. */
export type Case = ReadonlyMap<string, boolean>;

/** Properties are nested a few levels deep at most; templates may be nested more than the stack allows. */
const MAX_NESTING = 50;

/** Stands where a resource would be, so that references to it are no mistakes. */
const ABSENT = { Type: 'AWS::NoValue' };

/** A template in the cases that its conditions allow. Its resources are in few cases each, however many the template is in. */
export class TemplateInCases {
  private readonly read = new Map<Resource, Map<string, unknown>>();
  private readonly written: Json;

  /** The resources of which conditions decide, with the names of these. */
  constructor(private readonly template: Template, private readonly decided: ReadonlyMap<Resource, readonly string[]>) {
    this.written = template.Resources as Json;
  }

  public in(one: Case): Template {
    const resources = new Map(Object.entries(this.written));
    for (const [resource, names] of this.decided) {
      const asked = names.filter((name) => one.has(name));
      if (asked.length > 0) {
        const { logicalId } = resource;
        const text = asked.map((name) => `${name} ${one.get(name)}`).join();
        resources.set(logicalId, rememberedOf(this.read, resource, text, () => resourceInCase(resource, this.written[logicalId] as Json, one)));
      }
    }
    const { Outputs, Globals } = this.template;
    return { ...this.template, Resources: Object.fromEntries(resources), Outputs: inCase(Outputs, one), Globals: inCase(Globals, one) };
  }
}

/** Whether a resource of such a template is not there. */
export function isNotThere({ Resources }: Template, logicalId: string): boolean {
  return (Resources as Json)[logicalId] === ABSENT;
}

/** CloudFormation may wait for what another branch names. */
function resourceInCase(resource: Resource, { Condition, ...written }: Json, one: Case): unknown {
  const isThere = one.get(Condition as string);
  return isThere === false ? ABSENT : {
    ...withoutAbsent(inCase(written, one), 0) as Json,
    ...isThere === undefined && { Condition },
    DependsOn: directDependenciesOf(resource),
    [CERTAINLY_DEPENDS_ON]: written.DependsOn ?? [],
  };
}

/** Without the members that `AWS::NoValue` takes away. */
function withoutAbsent(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_NESTING) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((member) => withoutAbsent(member, depth + 1));
  }
  const given = Object.entries(value).filter(([, member]) => !isAbsent(member));
  return Object.fromEntries(given.map(([name, member]) => [name, withoutAbsent(member, depth + 1)]));
}

import { isAbsent, isPlain, TemplateValues } from './template-values';
import { ServiceModelRow } from '../data/service-model';
import { Collection, seen } from '../view/maybe';

export interface RequiredMember {
  readonly path: string;
  readonly name: string;
  /** The property that the path begins with. */
  readonly root: string;
  /** The object around the member, unless that is the resource itself. */
  readonly parent: string | undefined;
  /** The list whose members must have it. */
  readonly list: string | undefined;
}

/** The members that a service model requires, except those that CloudFormation makes up. */
export function requiredMembers(model: Readonly<Record<string, ServiceModelRow>>, madeUp: readonly string[] = []): RequiredMember[] {
  return Object.entries(model)
    .filter(([path, row]) => row.required && !madeUp.includes(path))
    .map(([path]) => {
      const end = path.lastIndexOf('.');
      const parent = end < 0 ? undefined : path.slice(0, end);
      return { path, name: path.slice(end + 1), root: path.split(/[.[]/)[0]!, parent, list: parent?.endsWith('[]') ? parent.slice(0, -2) : undefined };
    });
}

/** The paths of those that are missing. */
export function missingMembers(values: TemplateValues, required: readonly RequiredMember[]): Collection<string> {
  const missing: string[] = [];
  for (let place = 0; place < required.length; place++) {
    const member = required[place]!;
    const mayHaveParent = member.parent === undefined || values.properties[member.root] !== undefined;
    if (mayHaveParent && isMissing(values, member)) {
      missing.push(member.path);
    }
  }
  return seen(missing);
}

/** Whether the object around the member is there and the member is not. */
function isMissing(values: TemplateValues, { list, parent, name }: RequiredMember): boolean {
  const parents = list === undefined ? [parent === undefined ? values.properties : values.raw(parent)] : asList(values.raw(list));
  return parents.some((around) => isPlain(around) && isAbsent(around[name]));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

import { Resource } from './template-scope';

/** Whether CloudFormation creates a resource only after another one of its template. */
export function dependsOn(resource: Resource, other: Resource): boolean {
  const before = new Set<Resource>();
  const left = [resource];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    for (const id of [...next.dependsOn, ...namesIn(next.properties)]) {
      const named = next.scope.resources.get(id);
      if (named !== undefined && !before.has(named)) {
        before.add(named);
        left.push(named);
      }
    }
  }
  return before.has(other);
}

/** What may be the id of a resource: the argument of a function of CloudFormation, or a name in its text. */
function namesIn(value: unknown): string[] {
  const names: string[] = [];
  const left = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'object' && next !== null) {
      const { Ref: ref, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = next as Readonly<Record<string, unknown>>;
      const [id] = [attribute].flat();
      const [template] = [text].flat();
      names.push(String(ref), String(id).split('.')[0]!, ...[...String(template).matchAll(/\$\{([^!}.]+)/g)].map(([, name]) => name!));
      left.push(...Object.values(next).filter((inner) => inner !== undefined));
    }
  }
  return names;
}

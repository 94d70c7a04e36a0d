import { Shape } from './service-model';

interface Reference {
  readonly shape: string;
}

interface DescribedShape extends Omit<Shape, 'required' | 'members' | 'key' | 'value'> {
  readonly sensitive?: boolean;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, Reference>>;
  readonly member?: Reference;
  readonly key?: Reference;
  readonly value?: Reference;
}

/** What we read of a service-2.json. */
export interface ServiceDescription {
  readonly operations: Readonly<Record<string, { readonly input: Reference; readonly errors: readonly Reference[] }>>;
  readonly shapes: Readonly<Record<string, DescribedShape>>;
}

/** The input of one operation with all that it holds, without documentation. */
export function trimmedRequest({ operations, shapes }: ServiceDescription, operation: string) {
  const { input, errors } = operations[operation]!;
  const { members, required } = shapes[input.shape]!;
  return {
    operation,
    errors: errors.map(({ shape }) => shape).sort(),
    members: trimmedMembers(shapes, members!, required),
  };
}

function trimmedMembers(shapes: ServiceDescription['shapes'], members: Readonly<Record<string, Reference>>, required: readonly string[] = []) {
  return Object.fromEntries(Object.entries(members).map(([name, { shape }]) => [name, trimmed(shapes, shape, required.includes(name))]));
}

/** `required` is for the members of structures only. */
function trimmed(shapes: ServiceDescription['shapes'], name: string, required?: boolean): Shape {
  const { type, min, max, pattern, enum: values, sensitive, members, required: names, member, key, value } = shapes[name]!;
  const facts = { shape: name, type, min, max, pattern, enum: values, sensitive, required };
  return {
    ...facts,
    ...(members && { members: trimmedMembers(shapes, members, names) }),
    ...(member && { items: trimmed(shapes, member.shape) }),
    ...(key && { key: trimmed(shapes, key.shape) }),
    ...(value && { value: trimmed(shapes, value.shape) }),
  };
}

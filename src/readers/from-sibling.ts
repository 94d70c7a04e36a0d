import { grouped } from './grouped';
import { leastJsonSize } from './least-json-size';
import { missingMembers, RequiredMember, requiredMembers } from './required-members';
import { Evaluator, isPlain, isPresent, TemplateValues } from './template-values';
import { SIBLING_MODELS } from '../data/service-model';
import { isKnown, Maybe, seen, UNKNOWN } from '../view/maybe';
import { remembered } from '../view/remembered';
import { PropertyType, Sibling, SiblingSurroundings, SiblingView } from '../view/sibling';

type Surroundings = Omit<SiblingSurroundings, 'given' | 'missingMembers'>;

const READ: Readonly<Record<PropertyType, (values: TemplateValues, path: string) => unknown>> = {
  'text': (values, path) => values.string(path),
  'number': (values, path) => values.number(path),
  'boolean': (values, path) => values.boolean(path),
  'text[]': (values, path) => listOf(values, path, (memberPath, value) => values.stringOf(memberPath, value)),
  'number[]': (values, path) => listOf(values, path, (memberPath, value) => values.numberOf(memberPath, value)),
  'presence': (values, path) => presenceOf(values.raw(path)),
  'json size': (values, path) => sizeOf(values.raw(path)),
};

/** A field, and where it is read; told apart once, since apps have many resources of few types. */
interface Row {
  readonly field: string;
  readonly valueType: PropertyType;
  readonly path: string;
  /** The list in `FilterCriteria.Filters[].Pattern`, or the path itself. */
  readonly listPath: string;
}

interface Reading {
  /** By the property that their paths begin with. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly required: readonly RequiredMember[];
}

const READINGS = new Map<string, Reading>();

/** The properties of a resource that is no function. Where a value is `UNKNOWN` it may even be absent. */
export function fromSibling(
  sibling: Sibling, properties: Readonly<Record<string, unknown>>, surroundings: Surroundings, evaluator?: Evaluator,
): SiblingView {
  const values = new TemplateValues(properties, evaluator);
  const { rows, required } = readingOf(sibling);
  const view: Record<string, unknown> = {};
  const given: string[] = [];
  const read = ({ field, valueType, path, listPath }: Row) => {
    view[field] = READ[valueType](values, path);
    if (isGiven(values.raw(listPath), valueType)) {
      given.push(path);
    }
  };
  for (const root in rows) {
    if (properties[root] !== undefined) {
      rows[root]!.forEach(read);
    }
  }
  return Object.assign(view, { given: seen(given), missingMembers: missingMembers(values, required) }, surroundings);
}

function readingOf({ type, fields }: Sibling): Reading {
  return remembered(READINGS, type, () => {
    const rows = Object.entries(fields).map(([field, { type: valueType, path }]): Row => ({ field, valueType, path, listPath: path.split('[]')[0]! }));
    const byRoot = grouped(rows, ({ path }) => path.split(/[.[]/)[0]!);
    return { rows: Object.fromEntries(byRoot), required: requiredMembers(SIBLING_MODELS[type] ?? {}) };
  });
}

function listOf<T>(values: TemplateValues, path: string, read: (memberPath: string, value: unknown) => Maybe<T> | undefined) {
  const [list, inner] = path.split('[].') as [string, string | undefined];
  return values.list(list, (member, memberPath) => {
    if (inner === undefined) {
      return read(memberPath, member);
    }
    const structure = values.structure(memberPath, member);
    return structure === undefined || !isKnown(structure) ? structure : read(`${memberPath}.${inner}`, structure[inner]);
  });
}

/** Whether a value is there for certain, and says more than its absence. A parameter may be empty, and so may lists; a text of a resource is not. */
function isGiven(value: unknown, type: PropertyType): boolean {
  if (typeof value !== 'object' || value === null) {
    return isPresent(value) && value !== '' && value !== false && !(typeof value === 'string' && value.includes('{{resolve:'));
  }
  return Array.isArray(value) ? value.some(isPresent) : ('Fn::GetAtt' in value && !type.endsWith('[]')) || (isPlain(value) && Object.keys(value).length > 0);
}

/** A reference is there, whatever its value; a condition may take it away. */
function presenceOf(value: unknown): Maybe<boolean> | undefined {
  return value === undefined ? undefined : isPresent(value) || UNKNOWN;
}

function sizeOf(value: unknown): Maybe<number> | undefined {
  return value === undefined || isPlain(value) ? value && leastJsonSize(value) : UNKNOWN;
}

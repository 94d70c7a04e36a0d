import { Row, rowOf, Shape } from './service-model';
import { CATALOGUE } from '../src/rules';
import { grouped } from '../src/rules/words';
import { FIELDS, PropertyField } from '../src/view/fields';

type Shapes = Readonly<Record<string, Shape>>;

/** What differs between two models, one line for each change, with the rules that read the member. */
export function modelNews(before: Shapes, after: Shapes): string[] {
  const paths = Object.keys({ ...before, ...after });
  return paths.flatMap((path) => newsOf(path, before[path], after[path]).map((line) => `${line} (${readersOf(path)})`));
}

function newsOf(path: string, before?: Shape, after?: Shape): string[] {
  if (before && after) {
    return changes(path, { type: before.type, ...rowOf(before) }, { type: after.type, ...rowOf(after) });
  }
  return after ? [`new member: ${path}, ${summary(after.type, rowOf(after))}`] : [`removed member: ${path}`];
}

function changes(path: string, before: Row & { type: string }, after: Row & { type: string }): string[] {
  return [
    ...replaced(`type changed: ${path}`, before.type, after.type),
    ...replaced(`bound changed: ${path} min`, before.min, after.min),
    ...replaced(`bound changed: ${path} max`, before.max, after.max),
    ...replaced(`pattern changed: ${path}`, before.pattern, after.pattern),
    ...valueChanges(path, before.allowed, after.allowed),
    ...(after.required && !before.required ? [`now required: ${path}`] : []),
    ...(before.required && !after.required ? [`no longer required: ${path}`] : []),
  ];
}

/** A list that appears is no set of new values: what was free is restricted now. */
function valueChanges(path: string, before?: readonly string[], after?: readonly string[]): string[] {
  if (!before || !after) {
    return replaced(`values changed: ${path}`, before?.join(', '), after?.join(', '));
  }
  return [
    ...after.filter((value) => !before.includes(value)).map((value) => `new value: ${path} ${value}`),
    ...before.filter((value) => !after.includes(value)).map((value) => `removed value: ${path} ${value}`),
  ];
}

function replaced(subject: string, before?: string | number, after?: string | number): string[] {
  return before === after ? [] : [`${subject} ${shown(before)} -> ${shown(after)}`];
}

function shown(value?: string | number): string {
  return typeof value === 'number' ? grouped(value) : value ?? 'none';
}

function summary(type: string, { min, max, pattern, allowed, required }: Row): string {
  const facts = [
    min !== undefined && `min ${grouped(min)}`,
    max !== undefined && `max ${grouped(max)}`,
    pattern !== undefined && `pattern ${pattern}`,
    allowed && `allowed: ${allowed.join(', ')}`,
    required && 'required',
  ];
  return [type, ...facts.filter(Boolean)].join(', ');
}

/** The rules that read the member, the nearest thing which holds it, or what it holds. */
function readersOf(path: string): string {
  const fields = Object.entries(FIELDS).map(([field, words]) => ({ field: field as PropertyField, at: words.path }));
  const holds = (outer: string, inner: string) => inner === outer || ['.', '[', '{'].some((next) => inner.startsWith(`${outer}${next}`));
  const nearest = Math.max(...fields.filter(({ at }) => holds(at, path)).map(({ at }) => at.length));
  const concerned = fields.filter(({ at }) => holds(path, at) || (holds(at, path) && at.length === nearest)).map(({ field }) => field);
  const ids = CATALOGUE.filter(({ properties }) => properties.some((field) => concerned.includes(field))).map(({ id }) => id);
  return ids.length > 0 ? `rules: ${ids.join(', ')}` : 'no rule reads it';
}

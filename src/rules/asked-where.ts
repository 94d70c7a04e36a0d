import { FieldName, FunctionView } from '../view/function-view';

type Condition = (view: FunctionView) => boolean;

const WHERE_SET = new Map<FieldName, Condition>();

/** For rules that find something only where something is said about a field. The same condition for all of them. */
export function whereSet(field: FieldName): Condition {
  const known = WHERE_SET.get(field) ?? ((view) => view[field] !== undefined);
  WHERE_SET.set(field, known);
  return known;
}

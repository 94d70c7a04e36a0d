import { FieldName, FunctionView } from '../view/function-view';
import { remembered } from '../view/remembered';

type Condition = (view: FunctionView) => boolean;

const WHERE_SET = new Map<FieldName, Condition>();

/** For rules that find something only where something is said about a field. The same condition for all of them. */
export function whereSet(field: FieldName): Condition {
  return remembered(WHERE_SET, field, () => (view) => view[field] !== undefined);
}

/** For rules about managed instances, and where it is not known on what the function runs. */
export const onManagedInstances: Condition = ({ compute }) => compute !== 'default';

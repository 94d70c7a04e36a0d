import { Json, jsonOf } from './json-types';
import { listOf, plain } from './loose-values';
import { TemplateScope } from './template-scope';
import { isAbsent } from './template-values';
import { piecesOf } from './text-pieces';
import { TextWithValues } from './text-with-values';

/** What a task has called by the name in its parameters, with or without waiting. https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html */
const INVOCATION = /:states:::(aws-sdk:)?lambda:invoke(\.\w+)?$/;

/** The functions that a state machine names as those it calls. What it takes out of its input ends in `.$`, or is an expression. */
export function calledByStates({ DefinitionString, Definition, DefinitionSubstitutions }: Json, scope: TemplateScope): readonly unknown[] {
  const text = new TextWithValues(DefinitionString ?? jsonOf(Definition), plain(DefinitionSubstitutions));
  return tasksIn(text.json()).map((task) => calledBy(task, text, scope));
}

/** The tasks of a state machine and of those inside it. Templates may be nested more than the stack allows. */
function tasksIn(definition: unknown): readonly Json[] {
  const tasks: Json[] = [];
  const open = [definition];
  while (open.length > 0) {
    for (const state of Object.values(plain(plain(open.pop()).States)).map(plain)) {
      if (state.Type === 'Task') {
        tasks.push(state);
      }
      [...listOf(state.Branches), state.ItemProcessor, state.Iterator].forEach((inner) => open.push(inner));
    }
  }
  return tasks;
}

function calledBy({ Resource, Parameters, Arguments }: Json, text: TextWithValues, scope: TemplateScope): unknown {
  const resource = text.valueOf(Resource);
  if (!INVOCATION.test(String(piecesOf(resource, scope).at(-1)))) {
    return resource;
  }
  const { FunctionName, Qualifier, 'Qualifier.$': qualifierOfInput } = plain(Arguments ?? Parameters);
  const [name, qualifier] = [text.valueOf(FunctionName), text.valueOf(Qualifier ?? qualifierOfInput)];
  return isAbsent(qualifier) ? name : { 'Fn::Join': ['', [name, ':', qualifier]] };
}

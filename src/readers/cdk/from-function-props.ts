import { existsSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import { FIELDS } from '../../view/fields';
import { FunctionView } from '../../view/function-view';
import { seen, UNKNOWN } from '../../view/maybe';
import { fromCloudFormation } from '../from-cloudformation';
import { dependents } from './dependents-of-props';
import { ineffectiveOptions } from './ineffective-options';
import { partners } from './partners-of-props';
import { wrongPropTypes } from './prop-types';
import { templateProperties } from './template-of-props';
import { withoutTokens } from './tokens';

/** What only the front end knows. */
export type GivenFacts = Pick<FunctionView, 'today' | 'acknowledgements' | 'missingAssetPath' | 'stackCycles'>;

/**
 * The props of a `CheckedFunction`, by way of the properties that they become in the template, so that both readers
 * understand a value in the same way.
 */
export function fromFunctionProps(scope: IConstruct, props: CheckedFunctionProps, given: GivenFacts): FunctionView {
  const wrongTypes = wrongPropTypes(props);
  const readable = readableProps(props, wrongTypes.map(({ path }) => path.split('.')[0]!));
  const region = withoutTokens(Stack.of(scope).region);
  const view = fromCloudFormation(templateProperties(readable), {
    ...given,
    ...dependents(readable),
    ...partners(scope, readable),
    region: typeof region === 'string' ? region : UNKNOWN,
    ineffectiveOptions: seen(ineffectiveOptions(readable)),
    wrongTypes,
  });
  const wrong = view.wrongTypes?.known ?? [];
  return wrong.length > 0 ? { ...view, wrongTypes: seen(wrong.map((one) => ({ ...one, path: propAt(one.path) }))) } : view;
}

/** The prop that becomes what is at a path of the template. Names of props begin with small letters. */
function propAt(path: string): string {
  const around = /^[A-Z]/.test(path) ? Object.values(FIELDS).filter((field) => `${path}.`.replace('[', '.').startsWith(`${field.path}.`)) : [];
  return around.sort((one, other) => other.path.length - one.path.length)[0]?.prop ?? path;
}

/** The local file or folder of the code, when it does not exist. The CDK looks too, so this is asked only when something is wrong. */
export function missingCodePath({ code }: Partial<CheckedFunctionProps>): string | undefined {
  const isReadable = code?._kind?.wrongArguments().length === 0;
  const path = isReadable ? code?._kind.properties().localPath : undefined;
  return path !== undefined && !existsSync(path) ? path : undefined;
}

/** Python and Java send `null` for what is not given. */
export function withoutNulls<T extends object>(props: T): T {
  const given = props ?? {};
  return (Object.values(given).includes(null) ? Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) : given) as T;
}

/** The props that have the right types. */
function readableProps(props: CheckedFunctionProps, wrong: readonly string[]): Partial<CheckedFunctionProps> {
  return wrong.length === 0 ? props : Object.fromEntries(Object.entries(props).filter(([name]) => !wrong.includes(name)));
}

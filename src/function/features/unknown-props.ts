import { Annotations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { closest } from 'fastest-levenshtein';
import { OPTION_NAMES, optionsOf, PROP_NAMES, valueAt } from '../../readers/cdk/prop-types';
import { list } from '../../rules/words';
import { CheckedFunctionProps } from '../checked-function-props';

/** Plain JavaScript can send props that do not exist. A class that extends ours may have props of its own, so it is no error. */
export function warnOfUnknownProps(scope: Construct, props: CheckedFunctionProps): void {
  const warn = (sentence: string) => Annotations.of(scope).addWarningV2('cdk-checked-lambda:CheckedFunction.unknownProp', sentence);
  for (const name of unknown(props, PROP_NAMES)) {
    warn(`'${name}' is no prop of CheckedFunction and has no effect; the nearest prop is '${closest(name, PROP_NAMES)}'`);
  }
  const { names = [], options } = props.code._kind.given ?? {};
  const structs = [['code', names, options] as const, ...OPTION_NAMES.map(([path, all]) => [path, all, optionsOf(valueAt(props, path.split('.')))] as const)];
  for (const [path, all, given] of structs) {
    for (const name of unknown(given, all)) {
      warn(`'${path}.${name}' is no prop of CheckedFunction and may have no effect; in ${path} there are ${list(all)}`);
    }
  }
}

function unknown(given: object | null | undefined, known: readonly string[]): string[] {
  return Object.entries(given ?? {}).filter(([name, value]) => value !== undefined && value !== null && !known.includes(name)).map(([name]) => name);
}

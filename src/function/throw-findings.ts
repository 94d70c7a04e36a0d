import { IAspect } from 'aws-cdk-lib';
import { atGivenProps } from './at-given-props';
import type { CheckedFunction } from './checked-function';
import { CheckedFunctionProps } from './checked-function-props';
import { check, checkSibling } from '../check/check';
import { acknowledgementId, Finding } from '../check/finding';
import { render } from '../check/render';
import { acknowledgements } from './features/acknowledgements';
import { isContextMissing } from '../readers/cdk/context';
import { aliasProperties } from '../readers/cdk/dependents-of-props';
import { fromFunctionProps, GivenFacts, missingCodePath } from '../readers/cdk/from-function-props';
import { stackCycles } from '../readers/cdk/stack-cycles';
import { fromSibling } from '../readers/from-sibling';
import { CATALOGUE } from '../rules';
import { Maybe, seen, UNKNOWN } from '../view/maybe';
import { ALIAS } from '../view/siblings/alias';

/**
 * Throws all errors that the props show, as one. Warnings come at synthesis.
 *
 * While the CDK still looks up context, props hold made-up values: they are checked in the next round.
 */
export function throwFindings(fn: CheckedFunction, props: CheckedFunctionProps, today: string): void {
  if (errorsIn(fn, props, { today }).length > 0 && !isContextMissing(fn)) {
    throwAll(fn, errorsIn(fn, props, { today, missingAssetPath: missingCodePath(props) }));
  }
}

/** Throws that a caller in another stack and the function need each other, which the CDK would refuse at synthesis. */
export function throwCycles(fn: CheckedFunction, props: CheckedFunctionProps, today: string): IAspect {
  return {
    visit: (node) => {
      const cycles = node === fn ? stackCycles(fn, fn._callers) : [];
      if (cycles.length > 0) {
        const errors = errorsIn(fn, props, { today, stackCycles: seen(cycles) });
        if (errors.length > 0) {
          throwAll(fn, errors);
        }
      }
    },
  };
}

/** Throws what is wrong with the code when the CDK could not create the function, else the error of the CDK. */
export function explain(error: unknown, fn: CheckedFunction, props: CheckedFunctionProps, today: string): never {
  const errors = errorsIn(fn, props, { today, missingAssetPath: missingCodePath(props) });
  throw errors.length > 0 ? throwAll(fn, errors) : error;
}

/** Throws that the CDK cannot tell whether versions publish these properties. */
export function throwUnclassified(fn: CheckedFunction, properties: readonly string[], today: string): never {
  const rules = CATALOGUE.filter(({ fields }) => fields.includes('unclassifiedProperties'));
  throw throwAll(fn, check({ unclassifiedProperties: seen(properties), compute: 'default', today }, rules));
}

function errorsIn(fn: CheckedFunction, props: CheckedFunctionProps, facts: GivenFacts): Finding[] {
  const given = acknowledgements(props.acknowledge);
  const accepted = given.map(({ id }) => id);
  const isAccepted = ({ ruleId, acknowledgeable }: Finding) => acknowledgeable && accepted.includes(acknowledgementId(ruleId));
  return [...check(fromFunctionProps(fn, props, { ...facts, acknowledgements: seen(given) })), ...aliasFindings(props, facts.today)]
    .filter((finding) => finding.severity === 'error' && !isAccepted(finding))
    .map((finding) => atGivenProps(finding, props));
}

/** What is wrong with the alias itself, at the props that say it. */
function aliasFindings(props: CheckedFunctionProps, today: Maybe<string>): Finding[] {
  const properties = aliasProperties(props);
  const findings = properties ? checkSibling(ALIAS, fromSibling(ALIAS, properties, { region: UNKNOWN, today })) : [];
  return findings.map((finding) => ({ ...finding, places: [], props: finding.places.flatMap(({ field = '' }) => ALIAS_PROPS[field] ?? []) }));
}

const ALIAS_PROPS: Readonly<Record<string, string>> = {
  name: 'alias.aliasName',
  description: 'alias.description',
  additionalVersions: 'alias.additionalVersions',
  weights: 'alias.additionalVersions',
};

function throwAll(fn: CheckedFunction, errors: readonly Finding[]): never {
  const error = new Error(render(`CheckedFunction '${fn.node.path}'`, errors));
  Error.captureStackTrace(error, fn.constructor);
  throw error;
}

import { Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import { FunctionView, KeyOfFunction } from '../../view/function-view';
import { seen } from '../../view/maybe';

type Partners = Pick<FunctionView, 'logGroupElsewhere' | 'keys' | 'namesOfSecrets'>;

/** A place in AWS, of a construct as the CDK knows it. */
interface Place {
  readonly account: string;
  readonly region: string;
}

/** What is wrong with things that were given: templates hold their names only, which mean something else in another place. */
export function partners(scope: IConstruct, { logging, encryption, environment, secrets }: Partial<CheckedFunctionProps>): Partners {
  const logGroup = logging?._options.logGroup;
  const key = encryption?.key;
  const region = key && otherPart(scope, key, 'region');
  return {
    logGroupElsewhere: logGroup && (otherPart(scope, logGroup, 'account') ?? otherPart(scope, logGroup, 'region')),
    keys: region === undefined ? undefined : seen([keyIn(region)]),
    namesOfSecrets: secrets && environment && seen(Object.keys(secrets).filter((name) => name in environment)),
  };
}

/** The account or Region of something, when it certainly is not that of the function. */
function otherPart(scope: IConstruct, { env }: { readonly env?: Place }, part: keyof Place): string | undefined {
  const ours = Stack.of(scope)[part];
  const theirs = env?.[part];
  const isKnown = theirs !== undefined && !Token.isUnresolved(theirs) && !Token.isUnresolved(ours);
  return isKnown && theirs !== ours ? theirs : undefined;
}

/** No more is known of it, and no more is said. */
function keyIn(region: string): KeyOfFunction {
  return { name: 'encryption.key', use: 'environment', isUsed: true, isNamedById: false, region, policy: seen([]) };
}

import { Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import type { NetworkingOptions } from '../../function/networking-options';
import { FunctionView, KeyOfFunction, WrongSubnetSelection } from '../../view/function-view';
import { seen } from '../../view/maybe';
import { messageOf } from '../../view/message-of';

type Partners = Pick<FunctionView, 'logGroupElsewhere' | 'vpcElsewhere' | 'subnetSelection' | 'namelessPartners' | 'keys' | 'namesOfSecrets'>;

/** A place in AWS, of a construct as the CDK knows it. */
interface Place {
  readonly account: string;
  readonly region: string;
}

interface Placed {
  readonly env?: Place;
}

/** What is wrong with things that were given: templates hold their names only, which mean something else in another place. */
export function partners(scope: IConstruct, props: Partial<CheckedFunctionProps>): Partners {
  const { logging, encryption, networking, environment, secrets } = props;
  const logGroup = logging?._options.logGroup;
  const key = encryption?.key;
  const region = key && otherPart(scope, key, 'region');
  return {
    logGroupElsewhere: logGroup && (otherPart(scope, logGroup, 'account') ?? otherPart(scope, logGroup, 'region')),
    vpcElsewhere: networking && otherPart(scope, networking.vpc, 'region'),
    subnetSelection: networking && wrongSelection(networking),
    namelessPartners: namelessPartners(scope, props),
    keys: region === undefined ? undefined : seen([keyIn(region)]),
    namesOfSecrets: secrets && environment && seen(Object.keys(secrets).filter((name) => Object.hasOwn(environment, name))),
  };
}

/** The account or Region of something, when it certainly is not that of the function. */
function otherPart(scope: IConstruct, { env }: Placed, part: keyof Place): string | undefined {
  const ours = Stack.of(scope)[part];
  const theirs = env?.[part];
  const isKnown = theirs !== undefined && !Token.isUnresolved(theirs) && !Token.isUnresolved(ours);
  return isKnown && theirs !== ours ? theirs : undefined;
}

/** What the CDK cannot name in another account or Region: it refuses that without a word about the function. */
function namelessPartners(scope: IConstruct, { role, deadLetter, encryption, deployment, secrets = {} }: Partial<CheckedFunctionProps>): Partners['namelessPartners'] {
  const given: (readonly [prop: string, partner: Placed | undefined, reference: string | undefined])[] = [
    ['role', role, role?.roleArn],
    ['deadLetter', deadLetter?._target, deadLetter?.targetArn],
    ['encryption.key', encryption?.key, encryption?.key.keyRef.keyArn],
    ...(deployment?.alarms ?? []).map((alarm) => ['deployment.alarms', alarm, alarm.alarmRef.alarmName] as const),
    ...Object.entries(secrets).map(([name, { reference, _secret, _parameter }]) => [`secrets.${name}`, _secret ?? _parameter, reference] as const),
  ];
  const nameless = given.filter(([, partner]) => partner && (otherPart(scope, partner, 'account') ?? otherPart(scope, partner, 'region')) !== undefined)
    .flatMap(([prop, , reference]) => {
      try {
        Stack.of(scope).resolve(reference);
        return [];
      } catch (error) {
        return [{ prop, reason: messageOf(error) }];
      }
    });
  return nameless.length > 0 ? seen(nameless) : undefined;
}

/** What the CDK would refuse, with what it would say where that is more than we know. */
function wrongSelection({ vpc, vpcSubnets, allowPublicSubnet = false }: NetworkingOptions): WrongSubnetSelection | undefined {
  let selected: readonly string[];
  try {
    selected = vpc.selectSubnets(vpcSubnets).subnetIds;
  } catch (error) {
    return { isPublic: false, reason: messageOf(error) };
  }
  const isPublic = !allowPublicSubnet && vpc.publicSubnets?.some(({ subnetId }) => selected.includes(subnetId));
  return isPublic ? { isPublic } : undefined;
}

/** No more is known of it, and no more is said. */
function keyIn(region: string): KeyOfFunction {
  return { name: 'encryption.key', use: 'environment', isUsed: true, isNamedById: false, region, policy: seen([]) };
}

import { isAlwaysThere, rootOf } from './namesakes';
import { FunctionView, Reservation } from '../../view/function-view';
import { AccountFacts } from '../../view/known-facts';
import { Collection, seen } from '../../view/maybe';
import { ResourceIndex } from '../resource-index';
import { FUNCTION, Resource, StackFacts } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

type Concurrency = Pick<FunctionView, 'unreservedConcurrentExecutions' | 'otherReservations'>;

/** What the functions of one account and Region reserve. */
interface Reserved {
  readonly all: Collection<Reservation>;
  readonly most: Reservation;
}

/** Functions of which the user tells nothing share it. */
const NONE: Concurrency = Object.freeze({});

/** The concurrency that functions reserve, in the accounts that the user tells about. Functions under a condition may not exist. */
export class Reservations {
  private byPlace?: ReadonlyMap<unknown, Reserved>;
  private readonly byFunction = new Map<Resource, Reservation>();

  constructor(private readonly index: ResourceIndex, private readonly accounts: readonly AccountFacts[] = []) {}

  public of(fn: Resource): Concurrency {
    const unreserved = this.accounts.length > 0 && isAlwaysThere(fn) ? unreservedIn(rootOf(fn.scope).facts, this.accounts) : undefined;
    if (unreserved === undefined) {
      return NONE;
    }
    this.byPlace ??= this.read();
    return { unreservedConcurrentExecutions: unreserved, otherReservations: othersOf(this.byFunction.get(fn), this.byPlace.get(placeOf(fn))) };
  }

  private read(): ReadonlyMap<unknown, Reserved> {
    const byPlace = new Map<unknown, Reservation[]>();
    for (const fn of this.index.ofType(FUNCTION).filter(isAlwaysThere)) {
      const reservation = reservationOf(fn);
      if (reservation !== undefined) {
        this.byFunction.set(fn, reservation);
        const others = byPlace.get(placeOf(fn)) ?? [];
        others.push(reservation);
        byPlace.set(placeOf(fn), others);
      }
    }
    return new Map([...byPlace].map(([place, all]) => [place, { all: seen(all), most: all.reduce(larger) }]));
  }
}

function larger(one: Reservation, other: Reservation): Reservation {
  return other.executions > one.executions ? other : one;
}

/** Of the functions that reserve together, the one that reserves the most is told of the others: one finding is enough. */
function othersOf(own: Reservation | undefined, reserved: Reserved | undefined): Concurrency['otherReservations'] {
  if (own === undefined) {
    return reserved?.all;
  }
  const others = reserved?.most === own ? reserved.all.known.filter((one) => one !== own) : [];
  return others.length > 0 ? seen(others) : undefined;
}

/** Managed instances reserve nothing. */
function reservationOf({ logicalId, properties, scope }: Resource): Reservation | undefined {
  const { ReservedConcurrentExecutions, CapacityProviderConfig } = properties;
  const executions = isAbsent(ReservedConcurrentExecutions) || !isAbsent(CapacityProviderConfig)
    ? undefined
    : new TemplateValues(properties, scope).number('ReservedConcurrentExecutions');
  return typeof executions === 'number' && executions > 0 ? { name: logicalId, executions } : undefined;
}

/** An account and a Region; where they are decided at deployment, a stack with those nested in it. */
function placeOf({ scope }: Resource): unknown {
  const root = rootOf(scope);
  const { account, region } = root.facts;
  return account === undefined || region === undefined ? root : `${account}/${region}`;
}

/** What the first account has that fits. One that may fit, since the stack leaves its own open, hides those behind it. */
function unreservedIn({ account, region }: StackFacts, accounts: readonly AccountFacts[]): number | undefined {
  const mayBe = (told: string | undefined, own: string | undefined) => told === undefined || own === undefined || told === own;
  const isSure = (told: string | undefined, own: string | undefined) => told === undefined || told === own;
  const first = accounts.find((one) => mayBe(one.account, account) && mayBe(one.region, region));
  return first && isSure(first.account, account) && isSure(first.region, region) ? first.unreservedConcurrentExecutions : undefined;
}

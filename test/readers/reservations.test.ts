import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { AccountFacts } from '../../src/view/known-facts';

type Stack = Partial<StackTemplate<string>>;

const HERE = { account: '111111111111', region: 'eu-west-1' };
const THERE = { account: '222222222222', region: 'eu-west-1' };
const EVERYWHERE: readonly AccountFacts[] = [{ unreservedConcurrentExecutions: 1000 }];
const CAPACITY = { CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} } };

const fn = (ReservedConcurrentExecutions: unknown, more = {}) =>
  ({ Type: 'AWS::Lambda::Function', Properties: { ReservedConcurrentExecutions, ...more } });
const stack = (key: string, Resources: Record<string, unknown>, facts: Stack = {}) => ({ key, stackName: key, template: { Resources }, ...facts });

/** What the function `Fn` of the first stack is told. */
function told(stacks: readonly StackTemplate<string>[], accounts = EVERYWHERE, logicalId = 'Fn') {
  const index = new ResourceIndex(stacks);
  const surroundings = new AppSurroundings(index, { accounts });
  const { unreservedConcurrentExecutions, otherReservations } = surroundings.of(index.resource(stacks[0]!.key, logicalId)!);
  return [unreservedConcurrentExecutions, otherReservations?.known.map(({ name, executions }) => `${name} ${executions}`)];
}

test.each<[string, Stack, readonly AccountFacts[], number | undefined]>([
  ['nothing', HERE, [], undefined],
  ['something about all accounts', HERE, EVERYWHERE, 1000],
  ['something about all accounts, in an unknown one', {}, EVERYWHERE, 1000],
  ['something about this account', HERE, [{ ...HERE, unreservedConcurrentExecutions: 5 }], 5],
  ['something about another account', HERE, [{ ...THERE, unreservedConcurrentExecutions: 5 }], undefined],
  ['something about another Region', HERE, [{ region: 'eu-west-2', unreservedConcurrentExecutions: 5 }], undefined],
  ['something about this Region, in an unknown account', { region: 'eu-west-1' }, [{ region: 'eu-west-1', unreservedConcurrentExecutions: 5 }], 5],
  ['one account before all others', HERE, [{ ...HERE, unreservedConcurrentExecutions: 5 }, ...EVERYWHERE], 5],
  ['another account before all others', HERE, [{ ...THERE, unreservedConcurrentExecutions: 5 }, ...EVERYWHERE], 1000],
  ['one account before all others, in an unknown one', {}, [{ ...HERE, unreservedConcurrentExecutions: 5 }, ...EVERYWHERE], undefined],
])('of somebody who tells %s, a function knows what is unreserved', (_, place, accounts, expected) => {
  expect(told([stack('A', { Fn: fn(10) }, place)], accounts)[0]).toBe(expected);
});

test.each<[string, readonly StackTemplate<string>[], readonly string[] | undefined]>([
  ['no others', [stack('A', { Fn: fn(10), B: fn(undefined), C: fn(0), D: fn(-1) })], undefined],
  ['smaller ones', [stack('A', { B: fn(2), Fn: fn(10), C: fn('3') })], ['B 2', 'C 3']],
  ['larger ones, which are told instead', [stack('A', { Fn: fn(10), B: fn(11), C: fn(3) })], undefined],
  ['others, when it reserves nothing itself', [stack('A', { Fn: fn(undefined), B: fn(11) })], ['B 11']],
  ['unknown ones', [stack('A', { Fn: fn(10), B: fn({ Ref: 'P' }), C: fn({ 'Fn::If': ['IsProd', 1, 2] }), D: fn('many') })], undefined],
  ['some under a condition', [stack('A', { Fn: fn(10), B: { ...fn(5), Condition: 'IsProd' } })], undefined],
  ['some on managed instances', [stack('A', { Fn: fn(10), B: fn(5, CAPACITY) })], undefined],
  ['another stack of the account', [stack('A', { Fn: fn(10) }, HERE), stack('B', { B: fn(5) }, HERE)], ['B 5']],
  ['a stack of another account', [stack('A', { Fn: fn(10) }, HERE), stack('B', { B: fn(5) }, THERE)], undefined],
  ['another stack of an unknown account', [stack('A', { Fn: fn(10) }), stack('B', { B: fn(5) })], undefined],
  ['a nested stack', [
    stack('A', { Fn: fn(10), Nested: { Type: 'AWS::CloudFormation::Stack' } }),
    stack('B', { B: fn(5) }, { nestedIn: { key: 'A', logicalId: 'Nested' } }),
  ], ['B 5']],
  ['a nested stack under a condition', [
    stack('A', { Fn: fn(10), Nested: { Type: 'AWS::CloudFormation::Stack', Condition: 'IsProd' } }),
    stack('B', { B: fn(5) }, { nestedIn: { key: 'A', logicalId: 'Nested' } }),
  ], undefined],
])('a function beside %s is told of what others reserve', (_, stacks, expected) => {
  expect(told(stacks)[1]).toEqual(expected);
});

test('of two that reserve as much, one is told', () => {
  const stacks = [stack('A', { Fn: fn(10), B: fn(10) })];
  expect([told(stacks), told(stacks, EVERYWHERE, 'B')]).toEqual([[1000, ['B 10']], [1000, undefined]]);
});

test('a function under a condition is told nothing', () => {
  expect(told([stack('A', { Fn: { ...fn(10), Condition: 'IsProd' }, B: fn(5) })])).toEqual([undefined, undefined]);
});

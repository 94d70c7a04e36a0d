import { CATALOGUE } from '../../src/rules';
import { KnownPart } from '../../src/rules/known-part';
import { sizeOf, vCpus } from '../../src/rules/managed-instance-vcpus';
import { managedInstancesBelowOneVcpu } from '../../src/rules/managed-instances/managed-instances-below-one-vcpu';
import { inWords, isCurrent, named, provisionedConcurrency, provisionings, reading } from '../../src/rules/neighbours';
import { isKnownRuntime, mayBeNewerRuntime, runtimeRow } from '../../src/rules/runtime-identifiers';
import { AliasOfFunction, EdgeAssociation } from '../../src/view/function-view';
import { seen, UNKNOWN } from '../../src/view/maybe';
import { TODAY } from '../examples';

const aliases = (...known: AliasOfFunction[]) => new KnownPart(seen(known));

describe('provisioned concurrency', () => {
  test('is that of aliases and versions whose amount is known', () => {
    const all = provisionings(
      aliases({ name: 'live', version: '7', provisionedConcurrentExecutions: 5 }, { name: 'none' }, { name: 'some', provisionedConcurrentExecutions: UNKNOWN }),
      new KnownPart(seen([{ name: 'Version', provisionedConcurrentExecutions: 1 }, { name: 'Other' }])),
    );
    expect(all).toEqual([
      { thing: 'alias', name: 'live', version: '7', executions: 5 },
      { thing: 'version', name: 'Version', version: 'Version', executions: 1 },
    ]);
    expect(inWords(all)).toBe("alias 'live' has 5 provisioned executions and version 'Version' has 1 provisioned execution");
  });

  test('of nobody is none, and of zero is nothing to speak of', () => {
    expect(provisionings(aliases())).toEqual([]);
    const [zero, one] = provisionings(aliases({ name: 'zero', provisionedConcurrentExecutions: 0 }, { name: 'one', provisionedConcurrentExecutions: 1 }));
    expect(provisionedConcurrency([zero!])).toBeUndefined();
    expect(provisionedConcurrency([zero!, one!])).toBe("alias 'one' has 1 provisioned execution");
  });
});

test.each<[object, boolean]>([
  [{ target: 'function' }, true],
  [{ target: 'latest' }, true],
  [{ target: 'alias' }, false],
  [{ target: 'version' }, false],
  [{ target: UNKNOWN }, false],
  [{ target: 'version', version: 'Version' }, true],
])('a reference to %p means the function as the template has it: %p', (reference, expected) => {
  expect(isCurrent(reference as EdgeAssociation)).toBe(expected);
});

test('neighbours are named once each', () => {
  expect(named('alias', 'aliases', [{ name: 'live' }, { name: 'live' }])).toBe("alias 'live'");
  expect(named('alias', 'aliases', [{ name: 'live' }, { name: 'canary' }])).toBe("aliases 'live' and 'canary'");
  expect(reading([{ name: 'Orders', kind: 'sqs', target: 'function' }, { name: 'Other', kind: UNKNOWN, target: 'function' }]))
    .toBe("event source mapping 'Orders' reads from Amazon SQS and event source mapping 'Other' invokes the function");
});

test('several distributions run a function at the edge', () => {
  const edgeAssociations = seen<EdgeAssociation>([
    { name: 'Cdn', target: 'version', version: 'Version' }, { name: 'Shop', target: 'version', version: 'Version' }, { name: 'Old', target: 'version' },
  ]);
  expect(CATALOGUE.find(({ id }) => id === 'edge-function-with-layers')!.evaluate({ compute: 'default', today: TODAY, layers: seen(['x']), edgeAssociations })?.what)
    .toBe("the function has layers and distributions 'Cdn' and 'Shop' run the function at the edge");
});

describe('vCPUs of managed instances', () => {
  test.each([
    [2048, 2, 1], [32_768, 8, 4], [4096, 8, 0.5], [undefined, undefined, 1],
  ])('%p MB at %p GiB are %p', (memory, ratio, expected) => expect(sizeOf(memory, ratio)?.vCpus).toBe(expected));

  test.each([[2047, 2], [32_769, 2], [4096, 1], [4096, 9]])('%p MB at %p GiB are out of range', (memory, ratio) => expect(sizeOf(memory, ratio)).toBeUndefined());

  test('are written with their unit', () => expect([vCpus(1), vCpus(2), vCpus(0.333)]).toEqual(['1 vCPU', '2 vCPUs', '0.33 vCPUs']));

  test('of a function on the fleet of Lambda concern nobody', () => {
    expect(managedInstancesBelowOneVcpu.evaluate({ compute: 'default', today: TODAY, memoryMb: 128, memoryGiBPerVCpu: 8 })).toBeUndefined();
  });
});

describe('runtimes', () => {
  test('are known by name or by ARN', () => {
    expect(['nodejs24.x', 'custom', 'arn:aws:lambda:eu-west-1::runtime:abc', 'go1.x'].map(isKnownRuntime)).toEqual([true, true, true, true]);
    expect(['nodejs', 'not-arn:', 'constructor', 'nodejs99.x'].map(isKnownRuntime)).toEqual([true, false, false, false]);
  });

  test('may be newer than the data when their number is higher', () => {
    expect(['nodejs99.x', 'python3.99', 'provided.al2099'].map(mayBeNewerRuntime)).toEqual([true, true, true]);
    expect(['nodejs26.x', 'nodejs1.x', 'python4.0', 'rust1'].map(mayBeNewerRuntime)).toEqual([false, false, false, false]);
  });

  test('have a row under a name of their own only', () => {
    expect([runtimeRow('java21')?.snapStart, runtimeRow('constructor')]).toEqual([true, undefined]);
  });
});

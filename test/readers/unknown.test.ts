import * as fc from 'fast-check';
import { check } from '../../src/check/check';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { CATALOGUE } from '../../src/rules';
import { Example, Scenario } from '../../src/rules/rule';
import { FunctionView } from '../../src/view/function-view';
import { Collection, UNKNOWN } from '../../src/view/maybe';
import { surroundingsAmong, REGION, scenarioOf, TODAY, viewOf } from '../examples';
import { intrinsic } from '../intrinsics';

type Template = Pick<Scenario, 'properties' | 'resources'>;

const EXAMPLES: readonly Example[] = CATALOGUE.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad]);
const example = fc.constantFrom(...EXAMPLES);
const idsOf = (view: FunctionView) => check(view).map((finding) => finding.ruleId);

/** Values that may turn out to be absent: what can be appended without saying that something is there. */
const perhapsAbsent = fc.constantFrom<unknown>({ 'Fn::If': ['Condition', 'a', { Ref: 'AWS::NoValue' }] }, UNKNOWN);

function paths(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, member]) => paths(member, [...path, key])) : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function changed(value: any, [key, ...rest]: readonly (string | number)[], change: (value: unknown) => unknown): unknown {
  if (key === undefined) {
    return change(value);
  }
  return Array.isArray(value)
    ? value.map((member, index) => (index === Number(key) ? changed(member, rest, change) : member))
    : { ...value, [key]: changed(value[key], rest, change) };
}

function append(value: unknown, member: unknown): unknown {
  if (Array.isArray(value)) {
    return [...value, member];
  }
  const isIntrinsic = typeof value === 'object' && value !== null && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
  return typeof value === 'object' && value !== null && !isIntrinsic ? { ...value, APPENDED: member } : value;
}

/** The properties of the function, and the resources around it. */
function templateOf(given: Example): Template {
  const { properties, resources } = scenarioOf(given);
  return { properties, resources };
}

function viewWith(given: Example, change: (template: unknown) => unknown): FunctionView {
  const { region = REGION, today = TODAY, view } = scenarioOf(given);
  const { properties, resources } = change(templateOf(given)) as Template;
  return { ...fromCloudFormation(properties, { ...surroundingsAmong(resources, properties), region, today }), ...view };
}

/** A place inside the properties, or inside those of a resource: which resources there are, and of which types, no function can say. */
function placeIn(given: Example, seed: number): readonly (string | number)[] {
  const all = paths(templateOf(given)).filter((path) => path.length > (path[0] === 'resources' ? 2 : 1) && path[2] !== 'Type');
  return all[seed % all.length] ?? [];
}

test('replacing any value by an unknown one adds no finding', () => {
  fc.assert(fc.property(example, fc.nat(), intrinsic, (given, seed, unknown) => {
    const replaced = viewWith(given, (template) => changed(template, placeIn(given, seed), () => unknown));
    expect(idsOf(viewOf(given))).toEqual(expect.arrayContaining(idsOf(replaced)));
  }), { numRuns: 1500 });
});

test('appending an unknown member to any list or map adds no finding', () => {
  fc.assert(fc.property(example, fc.nat(), perhapsAbsent, (given, seed, unknown) => {
    const appended = viewWith(given, (template) => changed(template, placeIn(given, seed), (value) => append(value, unknown)));
    expect(idsOf(viewOf(given))).toEqual(expect.arrayContaining(idsOf(appended)));
  }), { numRuns: 1500 });
});

test('forgetting fields, or members of collections, adds no finding', () => {
  fc.assert(fc.property(example, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (given, seeds) => {
    const view = viewOf(given);
    const forgotten = seeds.reduce<FunctionView>((known, seed) => forget(known, seed), view);
    expect(idsOf(view)).toEqual(expect.arrayContaining(idsOf(forgotten)));
  }), { numRuns: 1500 });
});

function forget(view: FunctionView, seed: number): FunctionView {
  const names = Object.keys(view) as (keyof FunctionView)[];
  const name = names[seed % names.length]!;
  const value: unknown = view[name];
  return { ...view, [name]: isCollection(value) ? forgetMember(value, seed) : UNKNOWN };
}

function forgetMember({ known, atLeast }: Collection<unknown>, seed: number): Collection<unknown> {
  const left = known.filter((_, index) => index !== seed % Math.max(known.length, 1));
  return { known: left, atLeast: seed % 2 === 0 ? atLeast : left.length, complete: false };
}

function isCollection(value: unknown): value is Collection<unknown> {
  return typeof value === 'object' && value !== null;
}

test('nothing throws, whatever the properties are', () => {
  const names = ['Role', 'Handler', 'Runtime', 'Code', 'MemorySize', 'Timeout', 'Environment', 'VpcConfig', 'FileSystemConfigs', 'Layers', 'Tags',
    'LoggingConfig', 'SnapStart', 'EphemeralStorage', 'Architectures', 'ImageConfig', 'PackageType', 'KmsKeyArn', 'TracingConfig', 'CapacityProviderConfig'];
  const inner = ['Variables', 'SubnetIds', 'Arn', 'Size', 'ApplyOn', 'ZipFile', 'S3Bucket', 'ImageUri', 'Key', 'Value', 'LogGroup', 'Ref', 'Fn::If'];
  const structure = fc.dictionary(fc.constantFrom(...inner), fc.anything());
  const value = fc.oneof(fc.anything(), structure, fc.array(structure));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), value), (properties) => {
    expect(idsOf(fromCloudFormation(properties, { region: REGION, today: TODAY }))).not.toContain('internal-error');
  }), { numRuns: 1500 });
});

import * as fc from 'fast-check';
import { someOfRequest, someOfSibling, someProperties } from './arbitraries';
import { CreateFunctionRequest } from '../../src';
import { check } from '../../src/check/check';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { CATALOGUE, SIBLING_RULES } from '../../src/rules';
import { Example, Scenario } from '../../src/rules/rule';
import { FunctionView } from '../../src/view/function-view';
import { Sibling } from '../../src/view/sibling';
import { SIBLINGS } from '../../src/view/siblings';
import { surroundingsAmong, findingsOn, REGION, scenarioFor, scenarioOf, TODAY, viewOn } from '../examples';
import { intrinsic } from '../intrinsics';
import { requestOf } from '../readers/request-of-example';

type Json = Readonly<Record<string, unknown>>;
type Change = (properties: Json) => Json;

const GOOD = CATALOGUE.flatMap((rule) => rule.examples.good);
const EXAMPLES = [...GOOD, ...CATALOGUE.flatMap((rule) => rule.examples.bad)];

const idsOf = (view: FunctionView) => check(view).map((finding) => finding.ruleId);

function viewOf(example: Example, change: Change): FunctionView {
  const scenario = scenarioOf(example);
  const { region = REGION, today = TODAY, view } = scenario;
  const properties = change(scenario.properties);
  return { ...fromCloudFormation(properties, { ...surroundingsAmong({ ...scenario, properties, isWhole: undefined }), region, today }), ...view };
}

/** Without the choice of rules, which remembers the function before. */
function idsWithoutChoice(view: FunctionView): string[] {
  return CATALOGUE.filter((rule) => rule.evaluate(view) !== undefined).map((rule) => rule.id);
}

/** What is not there may become something by being replaced, which is more than becoming unknown. Some members are not there when empty. */
function isReplaceable(value: unknown): boolean {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return value !== null && value !== undefined && value !== '' && typeof value !== 'symbol' && !names.some((name) => name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'));
}

/** Replaces a known value somewhere inside. */
function replaceIn(value: unknown, seed: number, replacement: unknown): unknown {
  if (!isReplaceable(value)) {
    return value;
  }
  const isContainer = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (!isContainer || seed % 3 === 0) {
    return replacement;
  }
  const keys = Object.keys(value);
  const key = keys[seed % keys.length]!;
  const inner = replaceIn((value as Json)[key], Math.floor(seed / 3), replacement);
  return Array.isArray(value) ? value.map((member, index) => (index === Number(key) ? inner : member)) : { ...value, [key]: inner };
}

function replaceOne(properties: Json, seed: number, replacement: unknown): Json {
  const names = Object.keys(properties);
  const name = names[seed % names.length]!;
  return { ...properties, [name]: replaceIn(properties[name], Math.floor(seed / names.length), replacement) };
}

function expectNone(wrong: readonly string[], about: string): void {
  if (wrong.length > 0) {
    throw new Error(`${about}: ${wrong.join(', ')}`);
  }
}

const seed = fc.nat(1_000_000);
const example = fc.constantFrom(...EXAMPLES);

/** Values that the model allows whatever the rest of the function is: members of requests that no rule reads, and free texts. */
const freeInRequests = fc.record({ Publish: fc.boolean() }, { requiredKeys: [] });
const free = fc.record({
  Description: fc.string({ maxLength: 120 }),
  FunctionName: fc.stringMatching(/^[a-zA-Z0-9-_]{1,64}$/),
  RecursiveLoop: fc.constantFrom('Allow', 'Terminate'),
}, { requiredKeys: [] });

/** A few good examples are as large as they may be. What is around a function may speak of its name. */
const SMALL = GOOD.filter((good) => scenarioOf(good).resources === undefined && JSON.stringify(scenarioOf(good).properties).length < 4000);

const GOOD_REQUESTS = GOOD.flatMap((good) => requestOrNone(good));

function requestOrNone(good: Example): { readonly request: Json; readonly options: { readonly region?: string; readonly today?: string } }[] {
  const { region = REGION, today = TODAY, view, resources } = scenarioOf(good);
  try {
    const one = { request: requestOf(scenarioOf(good)), options: { region, today } };
    return view || resources || new CreateFunctionRequest(one.request, one.options).check().length > 0 ? [] : [one]; // a request is stricter with types
  } catch {
    return []; // test/readers/request-parity.test.ts lists them
  }
}

const siblingExample = fc.constantFrom(...SIBLING_RULES.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad]
  .map((one) => ({ subject: rule.subject, scenario: scenarioFor(rule, one) }))));
const anySibling = fc.constantFrom(...SIBLINGS)
  .chain((subject) => fc.record({ subject: fc.constant<Sibling>(subject), properties: someOfSibling(subject) }));

function siblingIds(subject: (typeof SIBLING_RULES)[number]['subject'], scenario: Scenario): string[] {
  return findingsOn(subject, viewOn(subject, scenario)).map(({ ruleId }) => ruleId);
}

/** What must hold for every function, as properties that fast-check tries. */
export const PROPERTIES = {
  'nothing throws, and all rules agree with the choice of rules': fc.property(example, someProperties, (given, added) => {
    const view = viewOf(given, (properties) => ({ ...properties, ...added }));
    const ids = idsOf(view);
    expectNone(ids.filter((id) => id === 'internal-error'), 'failed');
    const others = idsWithoutChoice(view);
    expectNone([...ids.filter((id) => !others.includes(id)), ...others.filter((id) => !ids.includes(id))], 'differs without the choice of rules');
  }),

  'an unknown value adds no finding': fc.property(example, someProperties, seed, intrinsic, (given, added, at, unknown) => {
    const before = idsOf(viewOf(given, (properties) => ({ ...properties, ...added })));
    const after = idsOf(viewOf(given, (properties) => replaceOne({ ...properties, ...added }, at, unknown)));
    expectNone(after.filter((id) => !before.includes(id)), 'added');
  }),

  'an unknown value adds no finding to a good example': fc.property(fc.constantFrom(...GOOD), seed, intrinsic, (given, at, unknown) => {
    expectNone(idsOf(viewOf(given, (properties) => replaceOne(properties, at, unknown))), 'found');
  }),

  'a good example stays good with another free text': fc.property(fc.constantFrom(...SMALL), free, (given, values) => {
    expectNone(idsOf(viewOf(given, (properties) => ({ ...properties, ...values }))), 'found');
  }),

  'a good request stays good with what no rule reads': fc.property(fc.constantFrom(...GOOD_REQUESTS), freeInRequests, ({ request, options }, values) => {
    expectNone(new CreateFunctionRequest({ ...request, ...values }, options).check().map(({ ruleId }) => ruleId), 'found');
  }),

  'no other resource throws': fc.property(anySibling, ({ subject, properties }) => {
    expectNone(siblingIds(subject, { properties }).filter((id) => id === 'internal-error'), 'failed');
  }),

  'an unknown value adds no finding to another resource': fc.property(siblingExample, seed, intrinsic, ({ subject, scenario }, at, unknown) => {
    const before = siblingIds(subject, scenario);
    const after = siblingIds(subject, { ...scenario, properties: replaceOne(scenario.properties, at, unknown) });
    expectNone(after.filter((id) => !before.includes(id)), 'added');
  }),

  'no request throws': fc.property(fc.oneof(someOfRequest, fc.jsonValue({ maxDepth: 4 })), (request) => {
    const findings = new CreateFunctionRequest(request as Json, { region: REGION, today: TODAY }).check();
    expectNone(findings.filter(({ ruleId }) => ruleId === 'internal-error').map(({ what }) => what), 'failed');
  }),

  'no text throws': fc.property(fc.oneof(fc.json({ maxDepth: 3 }), fc.string()), fc.nat(200), (text, cut) => {
    const findings = CreateFunctionRequest.checkJson(text.slice(0, Math.max(0, text.length - cut % 7)), { today: TODAY });
    expectNone(findings.filter(({ ruleId }) => ruleId === 'internal-error').map(({ what }) => what), 'failed');
  }),
} satisfies Record<string, fc.IRawProperty<unknown>>;

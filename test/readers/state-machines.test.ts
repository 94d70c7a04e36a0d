import { App, Duration, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { UNKNOWN } from '../../src/view/maybe';

type Json = Readonly<Record<string, any>>;

const ARN = { 'Fn::GetAtt': ['Fn', 'Arn'] };
const INVOKE = 'arn:aws:states:::lambda:invoke';
const FN = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'orders' } };
const ALIAS = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Fn' }, FunctionVersion: '7', Name: 'live' } };

/** What the state machine `Flow` calls of the function `Fn`. */
function targetsOf(Properties: Json, rest: Json = {}): unknown[] {
  const Flow = { Type: 'AWS::StepFunctions::StateMachine', Properties, ...rest };
  const index = new ResourceIndex([{ key: 'Shop', template: { Resources: { Fn: FN, Live: ALIAS, Flow } }, region: 'eu-west-1', account: '123456789012' }]);
  const callers = new AppSurroundings(index).of(index.resource('Shop', 'Fn')!).callers?.known ?? [];
  return callers.map(({ name, kind, target }) => { expect({ name, kind }).toEqual({ name: 'Flow', kind: 'state machine' }); return target; });
}

const flow = (...states: Json[]) => ({ StartAt: '0', States: Object.fromEntries(states.map((state, id) => [`${id}`, state])) });
const task = (state: Json) => ({ Type: 'Task', ...state });
const invoking = (FunctionName: unknown, rest: Json = {}) => task({ Resource: INVOKE, Parameters: { FunctionName, ...rest } });

/** The definition as a text that CloudFormation joins, with its functions between the other texts. */
function joined(definition: unknown): Json {
  const functions: unknown[] = [];
  const isFunction = (value: unknown) => typeof value === 'object' && value !== null && /^(Ref|Fn::\w+)$/.test(Object.keys(value).join());
  const text = JSON.stringify(definition, (_, value) => isFunction(value) ? `#${functions.push(value) - 1}#` : value);
  return { 'Fn::Join': ['', text.split(/#(\d+)#/).map((part, place) => place % 2 === 1 ? functions[Number(part)] : part)] };
}

describe('a state machine calls', () => {
  test.each<[string, Json, unknown]>([
    ['by the service', invoking(ARN), 'function'],
    ['by its name', invoking('orders'), 'function'],
    ['and waits for a token', task({ Resource: `${INVOKE}.waitForTaskToken`, Parameters: { FunctionName: ARN } }), 'function'],
    ['by the SDK', task({ Resource: 'arn:aws:states:::aws-sdk:lambda:invoke', Parameters: { FunctionName: ARN } }), 'function'],
    ['by JSONata', task({ QueryLanguage: 'JSONata', Resource: INVOKE, Arguments: { FunctionName: ARN, Payload: '{% $states.input %}' } }), 'function'],
    ['as the resource', task({ Resource: ARN }), 'function'],
    ['an alias', invoking({ Ref: 'Live' }), 'alias'],
    ['a qualifier', invoking(ARN, { Qualifier: 'live' }), 'alias'],
    ['$LATEST', invoking(ARN, { Qualifier: '$LATEST' }), 'latest'],
    ['a qualifier of JSONata', task({ Resource: INVOKE, Arguments: { FunctionName: ARN, Qualifier: '{% $q %}' } }), UNKNOWN],
    ['a qualifier of the input', invoking(ARN, { 'Qualifier.$': '$.q' }), UNKNOWN],
    ['in a branch', { Type: 'Parallel', Branches: [flow(), flow(invoking(ARN))] }, 'function'],
    ['in a map', { Type: 'Map', ItemProcessor: flow(invoking(ARN)) }, 'function'],
    ['in an old map', { Type: 'Map', Iterator: flow(invoking(ARN)) }, 'function'],
  ])('%s', (_, state, expected) => {
    expect(targetsOf({ Definition: flow(state) })).toEqual([expected]);
    expect(targetsOf({ DefinitionString: joined(flow(state)) })).toEqual([expected]);
  });

  test.each<[string, Json]>([
    ['in another partition', { DefinitionString: { 'Fn::Join': ['', ['{"States":{"A":{"Type":"Task","Resource":"arn:', { Ref: 'AWS::Partition' }, ':states:::lambda:invoke","Parameters":{"FunctionName":"', ARN, '"}}}}']] } }],
    ['in one text', { DefinitionString: { 'Fn::Sub': '{"States":{"A":{"Type":"Task","Resource":"${Fn.Arn}"}}}' } }],
    ['by a variable of that text', { DefinitionString: { 'Fn::Sub': ['{"States":{"A":{"Type":"Task","Resource":"${It}"}}}', { It: ARN }] } }],
    ['beside what is no text', { DefinitionString: { 'Fn::Sub': '{"States":{"A":{"Type":"Task","Comment":"\\"${!x}","TimeoutSeconds":${Seconds},"Resource":"${Fn.Arn}"}}}' } }],
    ['by a substitution', { DefinitionString: '{"States":{"A":{"Type":"Task","TimeoutSeconds":${Seconds},"Resource":"${It}"}}}', DefinitionSubstitutions: { It: ARN, Seconds: 5 } }],
    ['by a substitution in an object', { Definition: flow(invoking('${It}')), DefinitionSubstitutions: { It: ARN } }],
    ['by a substitution for a part', { Definition: flow(invoking('arn:aws:lambda:eu-west-1:123456789012:function:${It}')), DefinitionSubstitutions: { It: { Ref: 'Fn' } } }],
  ])('%s', (_, properties) => expect(targetsOf(properties)).toEqual(['function']));

  test('of AWS SAM', () => {
    expect(targetsOf({ Definition: flow(invoking(ARN)) }, { Type: 'AWS::Serverless::StateMachine' })).toEqual(['function']);
  });

  test('what the CDK writes', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop');
    const fn = new lambda.Function(stack, 'Fn', { runtime: lambda.Runtime.NODEJS_24_X, handler: 'index.handler', code: lambda.Code.fromInline('//') });
    const taskTimeout = sfn.Timeout.duration(Duration.seconds(5));
    const calls = (id: string, lambdaFunction: lambda.IFunction, rest: object = {}) =>
      new LambdaInvoke(stack, id, { lambdaFunction, taskTimeout, ...rest });
    const each = (id: string, states: sfn.IChainable) =>
      new sfn.StateMachine(stack, id, { definitionBody: sfn.DefinitionBody.fromChainable(states) });
    each('A', calls('1', fn));
    each('B', new sfn.Map(stack, 'Map').itemProcessor(LambdaInvoke.jsonata(stack, '2', { lambdaFunction: fn })));
    each('C', calls('3', fn, { payloadResponseOnly: true }));
    each('D', calls('4', fn.currentVersion));
    const index = new ResourceIndex([{ key: 'Shop', template: app.synth().getStackByName('Shop').template }]);
    expect(new AppSurroundings(index).of(index.ofType('AWS::Lambda::Function')[0]!).callers?.known.map(({ name, target }) => `${name[0]} ${String(target)}`).sort())
      .toEqual(['A function', 'B function', 'C function', 'D version']);
  });
});

describe('a state machine does not call a function', () => {
  test.each<[string, Json]>([
    ['of the input', task({ Resource: INVOKE, Parameters: { 'FunctionName.$': '$.fn' } })],
    ['that is put together', task({ Resource: INVOKE, Parameters: { 'FunctionName.$': "States.Format('{}:live', $.fn)", 'Payload': { FunctionName: ARN } } })],
    ['of an expression', task({ Resource: INVOKE, Arguments: { FunctionName: { 'Fn::Join': ['', ["{% '", ARN, "' & $suffix %}"]] } } })],
    ['of arguments of an expression', task({ Resource: INVOKE, Arguments: '{% $input %}' })],
    ['that another service names', task({ Resource: 'arn:aws:states:::aws-sdk:lambda:getFunction', Parameters: { FunctionName: ARN } })],
    ['by a service whose name begins alike', task({ Resource: 'arn:aws:states:::lambda:invokeLater', Parameters: { FunctionName: ARN } })],
    ['in a payload that looks like a task', invoking('other', { Payload: flow(task({ Resource: ARN })) })],
    ['in a state that is no task', { Type: 'Pass', Resource: ARN, Result: { FunctionName: ARN } }],
    ['whose name goes on', invoking({ 'Fn::Join': ['', [ARN, '-2']] })],
    ['under a condition', invoking({ 'Fn::If': ['IsProd', ARN, 'other'] })],
    ['that only looks alike', invoking('orders-2')],
  ])('%s', (_, state) => {
    expect(targetsOf({ Definition: flow(state) })).toEqual([]);
    expect(targetsOf({ DefinitionString: joined(flow(state)) })).toEqual([]);
  });

  test.each<[string, Json]>([
    ['of a text that is no JSON', { DefinitionString: { 'Fn::Join': ['', ['{"States":{"A":{"Type":"Task","Resource":"', ARN]] } }],
    ['of a text that a parameter is', { DefinitionString: { Ref: 'Definition' } }],
    ['of a text without a string for the separator', { DefinitionString: { 'Fn::Join': [7, ['{"States":{"A":{"Type":"Task","Resource":"', ARN, '"}}}']] } }],
    ['of a text with variables that cannot be read', { DefinitionString: { 'Fn::Sub': ['{"States":{"A":{"Type":"Task","Resource":"${It}"}}}', { Ref: 'X' }] } }],
    ['of states that a condition chooses', { Definition: { States: { 'Fn::If': ['IsProd', flow(invoking(ARN)).States, {}] } } }],
    ['of a file', { DefinitionUri: 'flow.asl.json', DefinitionSubstitutions: { It: ARN } }],
    ['of another substitution', { Definition: flow(invoking('${It}')), DefinitionSubstitutions: { Other: ARN } }],
    ['of substitutions that cannot be read', { Definition: flow(invoking('${It}')), DefinitionSubstitutions: { Ref: 'It' } }],
    ['of no states', { Definition: 'States', DefinitionString: 7 }],
    ['of marks without values', { DefinitionString: '{"States":{"A":{"Type":"Task","Resource":"\uE0000\uE001\uE0009\uE001"}}}' }],
  ])('%s', (_, properties) => expect(targetsOf(properties)).toEqual([]));

  test('of states deeper than anybody can write', () => {
    let states: Json = flow(invoking(ARN));
    for (let depth = 0; depth < 20_000; depth++) {
      states = flow({ Type: 'Map', ItemProcessor: states });
    }
    expect(() => targetsOf({ Definition: states })).not.toThrow();
    expect(() => targetsOf({ DefinitionString: `${'{"States":{"A":{"ItemProcessor":'.repeat(20_000)}${'}'.repeat(60_000)}` })).not.toThrow();
  });

  test('that is under a condition itself', () => {
    expect(targetsOf({ Definition: flow(invoking(ARN)) }, { Condition: 'IsProd' })).toEqual([]);
  });
});

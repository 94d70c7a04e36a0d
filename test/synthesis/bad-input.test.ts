import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, IPolicyValidationContext, NestedStack, PolicyValidationPluginReport, Stack, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { judge, L2 } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

const ROLE = 'arn:aws:iam::123456789012:role/shop';
const FUNCTION = { Type: 'AWS::Lambda::Function', Properties: { Role: ROLE, Handler: 'index.handler', Runtime: 'python3.13', Code: { ZipFile: 'handler = print' } } };
const WRONG = { ...FUNCTION, Properties: { ...FUNCTION.Properties, Timeout: 901 } };

const said = ({ violations }: PolicyValidationPluginReport) => violations.map(({ ruleName, severity }) => `${severity} ${ruleName}`);

describe('a template', () => {
  test.each<[string, object, string]>([
    ['with a list of resources', { Resources: [WRONG] }, 'Resources is a list'],
    ['with a text for its resources', { Resources: 'all' }, 'Resources is a text'],
    ['with nothing for its resources', { Resources: null }, 'Resources is null'],
    ['with resources of nothing', { Resources: { A: null, B: 1, C: [], D: {} } }, "'A' is null; 'B' is a number; 'C' is a list; 'D' has no Type"],
    ['with resources without a type', { Resources: { A: { Properties: { Timeout: 901 } }, B: { Type: 5 } } }, "'A' has no Type; 'B' has a number as its Type"],
    ['with properties that are none', { Resources: { A: { ...FUNCTION, Properties: 'all' } } }, "'A' has a text as its Properties"],
    ['of which all is broken', { Resources: Object.fromEntries(Array.from({ length: 100 }, (__, index) => [`R${index}`, {}])) }, "'R4' has no Type; and 95 more"],
  ])('%s is one warning, and the rest is judged', (_, template, fault) => {
    const report = judge(template, { Resources: { A: WRONG, Broken: {} } });
    expect(said(report)).toEqual(['warning template-not-read', 'warning template-not-read', 'error timeout-out-of-range']);
    expect(report.violations[0]!.description).toMatch(new RegExp(`^not everything in the template .*0.template.json could be read.*: .*${fault}$`));
  });

  test.each([
    ['without resources', {}],
    ['with loops among its resources', { Transform: 'AWS::LanguageExtensions', Resources: { 'Fn::ForEach::Queues': ['Name', ['A'], { '${Name}': { Type: 'AWS::SQS::Queue' } }] } }],
    ['with resources that are put in later', { Resources: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://shop/resources.yaml' } } } }],
    ['with properties that are put in later', { Resources: { A: { Type: 'AWS::SQS::Queue', Properties: { 'Fn::Transform': { Name: 'AWS::Include' } } } } }],
    ['with a macro that adds types', { Transform: 'Types', Resources: { A: {} } }],
    ['whose values mean each other', {
      Resources: { A: { ...FUNCTION, Properties: { ...FUNCTION.Properties, Role: { 'Fn::ImportValue': 'a' } } } },
      Outputs: { A: { Value: { 'Fn::ImportValue': 'b' }, Export: { Name: 'a' } }, B: { Value: { 'Fn::ImportValue': 'a' }, Export: { Name: 'b' } } },
    }],
  ])('%s is judged as far as it goes', (_, template) => {
    expect(said(judge(template, { Resources: { A: WRONG } }))).toEqual(['error timeout-out-of-range']);
  });

  test('whose resources need each other is judged, and told to each of the functions', () => {
    const template = { Resources: { A: { ...FUNCTION, DependsOn: 'B' }, B: { ...FUNCTION, DependsOn: ['A'] } } };
    expect(said(judge(template, { Resources: { A: WRONG } }))).toEqual(['error circular-dependency', 'error circular-dependency', 'error timeout-out-of-range']);
  });

  test.each([['that is cut off', '{"Resources": {'], ['that is no object', '[]'], ['that is empty', '']])('%s is one warning, and the others are judged', (_, text) => {
    const report = judge(text, { Resources: { A: WRONG } });
    expect(said(report)).toEqual(['warning template-not-read', 'error timeout-out-of-range']);
    expect(report.violations[0]!.description).toContain('0.template.json could not be read');
  });

  test('that is not there is one warning', () => {
    const appConstruct = new App();
    const stackTemplates = [{ templatePath: '/nowhere/Shop.template.json', stackConstructPath: 'Shop' }];
    const context = { stackTemplates, templatePaths: ['/nowhere/Shop.template.json'], appConstruct };
    expect(said(new LambdaChecks().validate(context as unknown as IPolicyValidationContext))).toEqual(['warning template-not-read']);
  });

  test('of 100 MB is read', () => {
    expect(said(judge({ Metadata: 'x'.repeat(100_000_000), Resources: { A: WRONG } }))).toEqual(['error timeout-out-of-range']);
  });

  /** As text, since it is nested deeper than can be written. */
  const nested = (value: object, Conditions = {}) => JSON.stringify({ Resources: { A: WRONG, ...value }, Conditions })
    .replaceAll('"DEEP"', `${'['.repeat(100_000)}1${']'.repeat(100_000)}`)
    .replaceAll('"LONG"', `[${'{"Ref":"AWS::Region"},'.repeat(300_000)}1]`);
  const withProperties = (properties: object) => ({ B: { ...FUNCTION, Properties: { ...FUNCTION.Properties, ...properties } } });
  const withRole = (properties: object) => ({ ...withProperties({ Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }), Role: { Type: 'AWS::IAM::Role', Properties: properties } });

  test.each(['DEEP', 'LONG'].flatMap((value): [string, string, object][] => [
    [value, 'a variable', withProperties({ Environment: { Variables: { X: value } } })],
    [value, 'a variable that is put together', withProperties({ Environment: { Variables: { X: { 'Fn::Join': ['', value] } } } })],
    [value, 'a part of a list', withProperties({ Handler: { 'Fn::Select': [value, ['index.handler']] }, Description: { 'Fn::Select': value } })],
    [value, 'a condition', withProperties({ Timeout: { 'Fn::If': ['IsLong', value, 3] } })],
    [value, 'a list', withProperties({ Layers: value })],
    [value, 'the code', withProperties({ Code: { S3Bucket: value, S3Key: value } })],
    [value, 'a tag', withProperties({ Tags: [{ Key: 'a', Value: value }] })],
    [value, 'a role', withRole({ AssumeRolePolicyDocument: value, Description: value })],
    [value, 'a statement', withRole({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Action: value, Principal: { AWS: value }, Condition: value }] } })],
    [value, 'a permission', { P: { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: value, Action: value, Principal: value, SourceArn: value } } }],
    [value, 'an event source', {
      ...withProperties({}),
      M: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'B' }, EventSourceArn: value, FilterCriteria: { Filters: [{ Pattern: value }] } } },
      N: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: value, EventSourceArn: value } },
    }],
    [value, 'a key', { ...withProperties({ KmsKeyArn: { 'Fn::GetAtt': ['Key', 'Arn'] } }), Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: value } } } }],
  ]))('with %s for %s hides nothing of the others', (_, __, value) => {
    expect(said(judge(nested(value)))).toContain('error timeout-out-of-range');
  });

  test.each(['DEEP', 'LONG'])('with conditions that compare %s hides nothing of the others', (value) => {
    const isEqual = { 'Fn::Equals': [value, 'prod'] };
    const conditions = { One: isEqual, Other: { 'Fn::Not': [isEqual] }, Odd: value };
    const properties = { MemorySize: { 'Fn::If': ['One', 64, 128] }, Timeout: { 'Fn::If': ['Other', 901, 3] }, Description: { 'Fn::If': ['Odd', 'a', 'b'] } };
    expect(said(judge(nested(withProperties(properties), conditions)))).toEqual(['error timeout-out-of-range']);
  });

  test('of 100,000 resources is read, and each of its functions judged', () => {
    const queues = Array.from({ length: 98_999 }, (_, index) => [`Queue${index}`, { Type: 'AWS::SQS::Queue' }]);
    const functions = Array.from({ length: 1000 }, (_, index) => {
      const references = { Variables: { QUEUE: { 'Fn::GetAtt': [`Queue${index}`, 'Arn'] } } };
      return [`Function${index}`, { ...FUNCTION, Properties: { ...FUNCTION.Properties, Environment: references } }];
    });
    expect(said(judge({ Resources: Object.fromEntries([...queues, ...functions, ['Wrong', WRONG]]) }))).toEqual(['error timeout-out-of-range']);
  });
});

describe('a construct that throws', () => {
  /** A getter that throws while the checks look. */
  const trap = { armed: false };
  const throwAt = (owner: object, name: string, value: unknown = (owner as Record<string, unknown>)[name]) => Object.defineProperty(owner, name, {
    get: () => {
      if (trap.armed) {
        throw new Error('do not look');
      }
      return value;
    },
  });

  function synthesized(build: (stack: Stack) => void): any[] {
    const app = new App();
    build(new Stack(app, 'Shop', { env: ENV }));
    const arm = (armed: boolean) => ({
      name: armed ? 'Armed' : 'Disarmed',
      validate: () => {
        trap.armed = armed;
        return { success: armed, violations: armed ? [{ ruleName: 'ours', description: 'of another plugin', violatingResources: [] }] : [] };
      },
    });
    Validations.of(app).addPlugins(arm(true), new LambdaChecks(), arm(false));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(() => app.synth()).toThrow('A copy of this report');
    return JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')).pluginReports;
  }

  const wrongFunction = (scope: Construct, id = 'Orders') => new lambda.CfnFunction(scope, id, {
    role: ROLE, handler: 'index.handler', runtime: 'python3.13', code: { zipFile: 'handler = print' }, timeout: 901,
  });

  test.each<[string, (stack: Stack) => unknown, string]>([
    ['its node', (stack) => throwAt(new Construct(stack, 'Trap'), 'node'), 'Shop'],
    ['its children', (stack) => throwAt(new Construct(stack, 'Trap').node, 'children'), 'Shop'],
    ['its metadata', (stack) => throwAt(new Construct(stack, 'Trap').node, 'metadata'), 'Shop'],
    ['its path', (stack) => throwAt(wrongFunction(stack, 'Other').node, 'path'), 'Shop'],
    ['the type of a resource', (stack) => throwAt(new CfnResource(stack, 'Trap', { type: 'AWS::S3::Bucket' }), 'cfnResourceType'), 'Shop'],
    ['the logical id of a function', (stack) => throwAt(wrongFunction(stack, 'Other'), 'logicalId'), 'Shop'],
    ['the Region of a stack', (stack) => throwAt(new Stack(stack.node.root, 'Trap', { env: ENV }), 'region'), 'the app'],
    ['the template of a nested stack', (stack) => throwAt(new NestedStack(stack, 'Trap'), 'templateFile'), 'Shop'],
  ])('at %s is one warning that names what is around it; the rest is checked, and other plugins keep their findings', (_, set, around) => {
    const reports = synthesized((stack) => {
      Validations.of(stack).acknowledge({ id: 'LambdaChecks::memory-out-of-range', reason: 'so that all acknowledgements are looked at' });
      wrongFunction(stack);
      set(stack);
    });
    const violations = reports.flatMap((report) => report.violations.map(({ ruleName, description }: any) => `${report.pluginName}: ${ruleName}: ${description}`));
    const isWrong = expect.stringMatching(/^LambdaChecks: timeout-out-of-range: /);
    expect(violations.slice(0, 3)).toEqual([
      'Armed: ours: of another plugin',
      expect.stringMatching(new RegExp(`^LambdaChecks: construct-not-read: a construct in ${around} could not be read, .*: do not look$`)),
      isWrong,
    ]);
    expect(violations.slice(3)).toEqual(violations.slice(3).map(() => isWrong));
  });

  test('may be a policy: nothing is said of roles that it could refute', () => {
    const reports = synthesized((stack) => {
      throwAt(new Construct(stack, 'Trap'), 'node');
      new lambda.Function(stack, 'Orders', L2);
    });
    expect(JSON.stringify(reports)).not.toContain('role-without');
  });
});

test('a mistake of ours is one warning', () => {
  const report = new LambdaChecks().validate({ appConstruct: new App(), get stackTemplates() { throw new Error('oh no'); } } as unknown as IPolicyValidationContext);
  expect(said(report)).toEqual(['warning internal-error']);
  expect(report.success).toBe(true);
});

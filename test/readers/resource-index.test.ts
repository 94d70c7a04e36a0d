import { resourceIn, ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { piecesOf } from '../../src/readers/text-pieces';

type Json = Readonly<Record<string, unknown>>;

const ENV = { region: 'eu-west-1', account: '123456789012' };
const ROLE = { Type: 'AWS::IAM::Role' };
const ROLE_ARN = { 'Fn::GetAtt': ['Role', 'Arn'] };

function stack(key: string, template: Json, facts: Partial<StackTemplate<string>> = {}): StackTemplate<string> {
  return { key, template, stackName: key, ...ENV, ...facts };
}

/** What a value of the stack `B` stands for. */
function found(value: unknown, ...templates: StackTemplate<string>[]): string | undefined {
  const own = stack('B', { Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: value } } } });
  const index = new ResourceIndex([own, ...templates]);
  const fn = index.resource('B', 'Fn')!;
  return resourceIn(fn.properties.Role, fn.scope)?.logicalId;
}

describe('a resource of another stack', () => {
  const exporting = (name: unknown, facts?: Partial<StackTemplate<string>>) =>
    stack('A', { Resources: { Role: ROLE }, Outputs: { Out: { Value: ROLE_ARN, Export: { Name: name } } } }, facts);

  test.each<[string, unknown, unknown]>([
    ['a name', 'A:Role', 'A:Role'],
    ['a name that is put together', { 'Fn::Sub': '${AWS::StackName}:Role' }, 'A:Role'],
    ['such a name on the other side', 'B:Role', { 'Fn::Join': [':', [{ Ref: 'AWS::StackName' }, 'Role']] }],
  ])('is imported by %s', (_, exported, imported) => {
    expect(found({ 'Fn::ImportValue': imported }, exporting(exported))).toBe('Role');
  });

  test('is known in a list that is joined and split again', () => {
    const list = (imported: unknown, separator = ',') => found({ 'Fn::Select': [1, { 'Fn::Split': [separator, imported] }] },
      stack('A', { Resources: { Role: ROLE }, Outputs: { Out: { Value: { 'Fn::Join': [separator, ['x', ROLE_ARN, 'y']] }, Export: { Name: 'roles' } } } }));
    expect(list({ 'Fn::ImportValue': 'roles' })).toBe('Role');
    expect(list({ 'Fn::ImportValue': 'roles' }, '||')).toBe('Role');
    expect(list({ 'Fn::ImportValue': 'roles' }, ':')).toBeUndefined(); // ARNs have colons of their own
    expect(list({ 'Fn::ImportValue': 'others' })).toBeUndefined();
  });

  test('is read from the output of its stack', () => {
    const argument = { StackName: 'A', Region: 'eu-west-1', OutputName: 'Out' };
    expect(found({ 'Fn::GetStackOutput': argument }, exporting('x'))).toBe('Role');
    expect(found({ 'Fn::GetStackOutput': { ...argument, Region: 'us-east-1' } }, exporting('x'))).toBeUndefined();
    expect(found({ 'Fn::GetStackOutput': { ...argument, StackName: { Ref: 'Unknown' } } }, exporting('x'))).toBeUndefined();
  });

  test.each<[string, Partial<StackTemplate<string>>]>([
    ['another Region', { region: 'us-east-1' }],
    ['another account', { account: '210987654321' }],
    ['an unknown account', { account: undefined }],
  ])('is not that of %s', (_, facts) => {
    expect(found({ 'Fn::ImportValue': 'A:Role' }, exporting('A:Role', facts))).toBeUndefined();
  });

  test('is unknown when two stacks export the name', () => {
    expect(found({ 'Fn::ImportValue': 'name' }, exporting('name'), { ...exporting('name'), key: 'C' })).toBeUndefined();
  });

  test('is unknown when exports import each other', () => {
    const a = stack('A', { Outputs: { Out: { Value: { 'Fn::ImportValue': 'c' }, Export: { Name: { 'Fn::ImportValue': 'c' } } } } });
    const c = stack('C', { Outputs: { Out: { Value: { 'Fn::ImportValue': 'a' }, Export: { Name: 'c' } } } });
    expect(found({ 'Fn::ImportValue': 'c' }, a, c)).toBeUndefined();
  });
});

test.each<[string, unknown]>([
  ['a macro', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  ['a macro among others', { 'Fn::Transform': { Name: 'AWS::Include' }, 'Runtime': 'nodejs24.x' }],
  ['something else', 7],
])('a resource whose properties are %s is not looked at', (_, Properties) => {
  const index = new ResourceIndex([stack('B', { Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties } } })]);
  expect(index.resource('B', 'Fn')).toBeUndefined();
});

describe('a value that the CDK takes to another Region', () => {
  const reader = (region: string) => ({ Type: 'Custom::CrossRegionStringParameterReader', Properties: { Region: region, ParameterName: '/role' } });
  const parameter = (key: string, facts: Partial<StackTemplate<string>>) =>
    stack(key, { Resources: { Role: ROLE, Kept: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/role', Value: ROLE_ARN } } } }, facts);
  const read = (...others: StackTemplate<string>[]) => {
    const fn = { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Reader', 'FunctionArn'] } } };
    const index = new ResourceIndex([stack('B', { Resources: { Fn: fn, Reader: reader('us-east-1') } }), ...others]);
    const { properties, scope } = index.resource('B', 'Fn')!;
    return resourceIn(properties.Role, scope)?.logicalId;
  };

  test.each<[string, StackTemplate<string>[], string]>([
    ['is what is written there', [parameter('A', { region: 'us-east-1' })], 'Role'],
    ['is unknown when nobody writes it', [], 'Reader'],
    ['is unknown when it is written in a third Region', [parameter('A', { region: 'us-west-2' })], 'Reader'],
    ['is unknown when it is written in another account', [parameter('A', { region: 'us-east-1', account: '999999999999' })], 'Reader'],
    ['is unknown when it is written twice', ['A', 'C'].map((key) => parameter(key, { region: 'us-east-1' })), 'Reader'],
  ])('%s', (_, others, expected) => expect(read(...others)).toBe(expected));
});

describe('a nested stack', () => {
  const inside = (template: Json) => stack('Nested', template, { nestedIn: { key: 'B', logicalId: 'Inner' }, stackName: undefined });
  const parent = (Resources: Json) => stack('B', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { RoleArn: ROLE_ARN } } }, ...Resources } });

  test('knows what the stack around it passes', () => {
    const nested = inside({ Parameters: { RoleArn: { Type: 'String' } }, Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { Ref: 'RoleArn' } } } } });
    const index = new ResourceIndex([parent({ Role: ROLE }), nested]);
    const fn = index.resource('Nested', 'Fn')!;
    expect(resourceIn(fn.properties.Role, fn.scope)).toBe(index.resource('B', 'Role'));
  });

  test.each<[string, unknown]>([
    ['CommaDelimitedList', ['a', 'b']], ['List<AWS::EC2::Subnet::Id>', ['a', 'b']], ['String', 'a, b'],
    ['AWS::SSM::Parameter::Value<String>', { Ref: 'P' }], ['AWS::SSM::Parameter::Value<List<String>>', { Ref: 'P' }],
    ['AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>', [{ 'Fn::Select': [0, { Ref: 'P' }] }]], [undefined as never, 'a, b'],
  ])('reads a parameter of the type %s', (Type, expected) => {
    const around = stack('B', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { P: 'a, b' } } } } });
    const index = new ResourceIndex([around, inside({ Parameters: { P: { Type } }, Resources: { Fn: { Type: 'AWS::Lambda::Function' } } })]);
    expect(index.resource('Nested', 'Fn')!.scope.valueOf({ Ref: 'P' })).toEqual(expected);
  });

  test('knows the members of a list that the stack around it puts together', () => {
    const joined = { 'Fn::Join': [',', [ROLE_ARN, 'a', { 'Fn::Sub': 'b-${Role}' }]] };
    const template = { Parameters: { P: { Type: 'CommaDelimitedList' } }, Resources: { Fn: { Type: 'AWS::Lambda::Function' } } };
    const index = new ResourceIndex([parent({ Role: ROLE, Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { P: joined } } } }), inside(template)]);
    const { scope } = index.resource('Nested', 'Fn')!;
    const [role, text, mixed] = scope.valueOf({ Ref: 'P' }) as readonly unknown[];
    expect(resourceIn(role, scope)).toBe(index.resource('B', 'Role'));
    expect(text).toBe('a');
    expect(piecesOf(mixed, scope)).toEqual(['b-', { resource: index.resource('B', 'Role') }]);
  });

  test('gives outputs to the stack around it', () => {
    const nested = inside({ Resources: { Role: ROLE }, Outputs: { RoleArn: { Value: ROLE_ARN } } });
    const index = new ResourceIndex([parent({ Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Inner', 'Outputs.RoleArn'] } } } }), nested]);
    const fn = index.resource('B', 'Fn')!;
    expect(resourceIn(fn.properties.Role, fn.scope)).toBe(index.resource('Nested', 'Role'));
  });

  test('passes on what it got', () => {
    const passing = { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Passed: { Ref: 'RoleArn' } } } };
    const middle = inside({ Parameters: { RoleArn: {} }, Resources: { Innermost: passing } });
    const innermost = stack('Innermost', { Parameters: { Passed: {} }, Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { Ref: 'Passed' } } } } },
      { nestedIn: { key: 'Nested', logicalId: 'Innermost' } });
    const index = new ResourceIndex([parent({ Role: ROLE }), middle, innermost]);
    const fn = index.resource('Innermost', 'Fn')!;
    expect(resourceIn(fn.properties.Role, fn.scope)).toBe(index.resource('B', 'Role'));
  });
});

describe('a text', () => {
  const textOf = (value: unknown, facts: Partial<StackTemplate<string>> = {}) => {
    const template = { Mappings: { Sizes: { 'eu-west-1': { small: '128' } } }, Resources: { Fn: { Type: 'AWS::Lambda::Function' } } };
    return new ResourceIndex([stack('B', template, facts)]).resource('B', 'Fn')!.scope.textOf(value);
  };

  test.each<[unknown, string]>([
    [{ Ref: 'AWS::Region' }, 'eu-west-1'],
    [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/x' }, 'arn:aws:iam::123456789012:role/x'],
    [{ 'Fn::Sub': ['${A}${!B}', { A: { Ref: 'AWS::StackName' } }] }, 'B${B}'],
    [{ 'Fn::Join': ['-', ['a', 7, { Ref: 'AWS::Region' }]] }, 'a-7-eu-west-1'],
    [{ 'Fn::Select': [1, ['a', { Ref: 'AWS::Region' }]] }, 'eu-west-1'],
    [{ 'Fn::Select': ['2', { 'Fn::Split': ['-', { Ref: 'AWS::Region' }] }] }, '1'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] }, '128'],
  ])('%j is computed', (value, text) => expect(textOf(value)).toBe(text));

  test.each<[unknown]>([
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'large'] }],
    [{ 'Fn::FindInMap': ['Sizes'] }],
    [{ 'Fn::Select': [9, ['a']] }],
    [{ 'Fn::Select': [9, { 'Fn::Split': ['-', 'a-b'] }] }],
    [{ 'Fn::Sub': '${Fn.Arn}' }],
    [{ Ref: 'Fn' }],
    [{ Ref: 'AWS::NoValue' }],
    ['{{resolve:ssm:/shop/role}}'],
    [undefined],
  ])('%j is unknown', (value) => expect(textOf(value)).toBeUndefined());

  test.each<[string | undefined, string | undefined]>([
    ['eu-central-1', 'aws'], ['us-gov-west-1', 'aws-us-gov'], ['cn-north-1', 'aws-cn'], ['us-iso-east-1', undefined], ['eusc-de-east-1', undefined], [undefined, undefined],
  ])('the partition of %p is %p', (region, partition) => expect(textOf({ Ref: 'AWS::Partition' }, { region })).toBe(partition));
});

describe('resources that cannot be read', () => {
  const mayHide = (resources: unknown, type = 'AWS::IAM::Policy') => new ResourceIndex([stack('A', { Resources: resources })]).mayHide(type);

  test.each<[string, unknown, boolean]>([
    ['nothing', {}, false],
    ['a resource without properties', { P: { Type: 'AWS::IAM::Policy' } }, false],
    ['one whose properties a macro makes', { P: { Type: 'AWS::IAM::Policy', Properties: { 'Fn::Transform': {} } } }, true],
    ['one of another type', { P: { Type: 'AWS::IAM::Role', Properties: { 'Fn::Transform': {} } } }, false],
    ['a loop', { 'Fn::ForEach::Policies': ['Name', ['A'], {}] }, true],
    ['a resource without a type', { P: {} }, true],
  ])('%s may hide a policy: %#', (_, resources, expected) => expect(mayHide(resources)).toBe(expected));
});

describe('what may be there and cannot be seen', () => {
  const isReadable = (template: object) => new ResourceIndex([{ key: 'shop', template }]).isReadable;

  test('nothing in a template that is read as it is written', () => {
    expect(isReadable({})).toBe(true);
    expect(isReadable({ Resources: { Queue: { Type: 'AWS::SQS::Queue' } }, Transform: ['AWS::LanguageExtensions', 'AWS::Serverless-2016-10-31'] })).toBe(true);
  });

  test('anything in one that a macro changes', () => {
    expect(isReadable({ Resources: {}, Transform: 'OurMacro' })).toBe(false);
    expect(isReadable({ Resources: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://shop/more.yaml' } } } })).toBe(false);
  });

  test('anything in a nested stack whose template is elsewhere', () => {
    expect(isReadable({ Resources: { Roles: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 's3://shop/roles.yaml' } } } })).toBe(false);
  });

  test('anything in a template without a list of resources', () => {
    expect(isReadable({ Resources: [] })).toBe(false);
    expect(new ResourceIndex([{ key: 'shop', template: undefined }]).isReadable).toBe(false);
  });
});

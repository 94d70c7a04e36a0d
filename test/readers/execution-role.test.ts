import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';

type Json = Readonly<Record<string, unknown>>;

const NO_VALUE = { Ref: 'AWS::NoValue' };
const ARN = { 'Fn::GetAtt': ['Queue', 'Arn'] };
const ONE: Json = { Effect: 'Deny', Action: 'sqs:*', Resource: '*' };
const ALLOWED: Json = { ...ONE, Effect: 'Allow' };
/** The same but for one thing that matters. */
const OTHERS: Readonly<Record<string, unknown>> = {
  'about one resource': { ...ONE, Resource: ARN },
  'about several resources': { ...ONE, Resource: [ARN, 'arn:aws:sqs:*:*:*'] },
  'about all but one resource': { ...ONE, Resource: undefined, NotResource: ARN },
  'under a condition': { ...ONE, Condition: { StringEquals: { 'aws:ResourceTag/shop': { Ref: 'Name' } } } },
  'under a condition on the service that uses a key': { ...ONE, Condition: { StringLike: { 'kms:ViaService': 's3.*' } } },
  'about other actions': { ...ONE, Action: ['sqs:SendMessage'] },
  'about all but these actions': { ...ONE, Action: undefined, NotAction: 'sqs:*' },
  'about actions that are decided at deployment': { ...ONE, Action: { Ref: 'Action' } },
  'that allows': { ...ONE, Effect: 'Allow' },
  'to somebody': { ...ONE, Principal: { Service: 'lambda.amazonaws.com' } },
  'to all but somebody': { ...ONE, NotPrincipal: { Service: 'lambda.amazonaws.com' } },
  'that is no more than its essentials': [{ Effect: 'Deny', Action: 'sqs:*', isUnlimited: true }],
  'that says itself how far it goes': { ...ONE, Resource: ARN, isUnlimited: true },
  'that may not be there': { 'Fn::If': ['IsOpen', ONE, NO_VALUE] },
};

function functionWith(name: string, statement: unknown): Json {
  return {
    [name]: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] } } },
    [`${name}Role`]: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
    [`${name}Policy`]: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: `${name}Role` }], PolicyDocument: { Statement: [statement] } } },
  };
}

/** What the roles of these functions may do, read one after the other. */
function permissionsIn(...functions: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const Resources = Object.assign({}, ...functions.map(([name, statement]) => functionWith(name, statement))) as Json;
  const index = new ResourceIndex([{ key: 'Shop', template: { Resources, Parameters: { Name: {}, Action: {} } }, region: 'eu-west-1', account: '123456789012' }]);
  const surroundings = new AppSurroundings(index);
  return Object.fromEntries(functions.map(([name]) => [name, surroundings.of(index.resource('Shop', name)!).rolePermissions]));
}

describe.each(Object.entries(OTHERS))('a role with a statement %s', (_, other) => {
  const alone = { ...permissionsIn(['One', ONE]), ...permissionsIn(['Other', other]) };

  test('is not taken for one that differs in that', () => expect(alone.Other).not.toEqual(alone.One));
  test('reads the same after it', () => expect(permissionsIn(['One', ONE], ['Other', other])).toEqual(alone));
  test('reads the same before it', () => expect(permissionsIn(['Other', other], ['One', ONE])).toEqual(alone));
});

test('roles that differ only in the resource that their policy is about are read once', () => {
  const about = (queue: string) => ({ ...ONE, Resource: { 'Fn::GetAtt': [queue, 'Arn'] }, Condition: { StringEquals: { 'aws:SourceArn': { Ref: queue } } } });
  const { One, Other } = permissionsIn(['One', about('Queue')], ['Other', about('OtherQueue')]);
  expect(One).toMatchObject({ known: [{ effect: 'Deny', isUnlimited: false }], complete: true });
  expect(Other).toBe(One);
});

test.each<[string, unknown, boolean]>([
  ['its ARN', { 'Fn::GetAtt': ['OneRole', 'Arn'] }, true],
  ['an ARN that ends with its name', { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/${OneRole}' }, true],
  ['the same where the account is not known', { 'Fn::Sub': 'arn:aws:iam::${Account}:role/service-role/${OneRole}' }, true],
  ['an ARN with more in its name', { 'Fn::Sub': 'arn:aws:iam::123456789012:role/my-${OneRole}' }, false],
  ['an ARN that ends with something else', { 'Fn::Sub': 'arn:aws:iam::123456789012:role/${OneRole.RoleId}' }, false],
  ['an ARN of something else', { 'Fn::Sub': 'arn:aws:iam::123456789012:instance-profile/${OneRole}' }, false],
])('a role is known by %s', (_, Role, isKnown) => {
  const Resources = { ...functionWith('One', ONE), One: { Type: 'AWS::Lambda::Function', Properties: { Role } } };
  const index = new ResourceIndex([{ key: 'Shop', template: { Resources }, region: 'eu-west-1', account: '123456789012' }]);
  expect(new AppSurroundings(index).of(index.resource('Shop', 'One')!).rolePermissions?.complete).toBe(isKnown);
});

test.each<[string, string, boolean, Json?]>([
  ['of its account and name', 'arn:aws:iam::123456789012:role/orders', true],
  ['with its path', 'arn:aws:iam::123456789012:role/shop/orders', true, { Path: '/shop/' }],
  ['without its path', 'arn:aws:iam::123456789012:role/orders', false, { Path: '/shop/' }],
  ['of another account', 'arn:aws:iam::210987654321:role/orders', false],
  ['of another name', 'arn:aws:iam::123456789012:role/orders-2', false],
])('a role is known by an ARN %s', (_, Role, isKnown, more = {}) => {
  const Resources = {
    One: { Type: 'AWS::Lambda::Function', Properties: { Role } },
    OneRole: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'orders', AssumeRolePolicyDocument: {}, ...more } },
  };
  const known = (account?: string) => {
    const index = new ResourceIndex([{ key: 'Shop', template: { Resources }, region: 'eu-west-1', account }]);
    return new AppSurroundings(index).of(index.resource('Shop', 'One')!).rolePermissions?.complete;
  };
  expect([known('123456789012'), known()]).toEqual([isKnown, false]);
});

test.each<[string, string, boolean]>([
  ['that is in the table', 'AmazonSQSFullAccess', true],
  ['that is not', 'ReadOnlyAccess', false],
])('a role with a policy of AWS %s beside that for logs', (_, name, isKnown) => {
  const ManagedPolicyArns = ['service-role/AWSLambdaBasicExecutionRole', name].map((path) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:iam::aws:policy/${path}` }));
  const Resources = {
    Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, ManagedPolicyArns } },
  };
  const index = new ResourceIndex([{ key: 'Shop', template: { Resources } }]);
  const permissions = new AppSurroundings(index).of(index.resource('Shop', 'Fn')!).rolePermissions;
  expect(permissions?.complete).toBe(isKnown);
  expect(permissions?.known.flatMap(({ actions }) => actions.known).includes('sqs:*')).toBe(isKnown);
});

describe('the permissions of a role beside a policy', () => {
  const role = (RoleName?: unknown) => ({ Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, RoleName } });
  const isComplete = (name: unknown, RoleName?: unknown, facts = { stackName: 'Orders' }, more = {}) => {
    const Resources = {
      ...more,
      Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
      Role: role(RoleName),
      Policy: { Type: 'AWS::IAM::Policy', Properties: { Roles: [name], PolicyDocument: { Statement: [ALLOWED] } } },
    };
    const index = new ResourceIndex([{ key: 'Shop', template: { Resources, Parameters: { Name: {} } }, ...facts }]);
    return new AppSurroundings(index).of(index.resource('Shop', 'Fn')!).rolePermissions?.complete;
  };

  test.each<[string, unknown, unknown?]>([
    ['a role with another name than CloudFormation would make up', 'bills'],
    ['a role with another name', 'bills', 'orders'],
    ['a role with another name that is computed', { 'Fn::Sub': 'bills-${AWS::StackName}' }, 'orders'],
  ])('of %s are known', (_, ...names) => expect(isComplete(...names)).toBe(true));

  test('of another role are known where the policy names that one by its ARN', () => {
    const name = (position: number) => ({ 'Fn::Select': [position, { 'Fn::Split': ['/', { 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Other', 'Arn'] }] }] }] }] });
    expect([1, 0].map((position) => isComplete(name(position), undefined, undefined, { Other: role() }))).toEqual([true, false]);
    expect(isComplete(name(1), undefined, undefined, { Other: { ...role(), Properties: { Path: '/shop/' } } })).toBe(false);
  });

  test.each<[string, unknown, unknown?]>([
    ['whose name may be what CloudFormation makes up', 'Orders-Role-1A2B3C'],
    ['whose name CloudFormation may write in small letters', 'orders-role'],
    ['with the same name', 'orders', 'orders'],
    ['with the same name but for its case', 'Orders', 'orders'],
    ['with any name', { Ref: 'Name' }, 'orders'],
    ['where the own name is decided at deployment', 'bills', { Ref: 'Name' }],
  ])('of a role %s are not', (_, ...names) => expect(isComplete(...names)).toBe(false));

  test('are not known in a stack without a name', () => expect(isComplete('bills', undefined, {} as never)).toBe(false));

  test('are not known by those of the same role in a stack of another name', () => {
    const stack = (stackName: string, more = {}) => ({
      key: stackName,
      stackName,
      region: 'eu-west-1',
      account: '123456789012',
      template: { Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } }, Role: role(), ...more } },
    });
    const Policy = { Type: 'AWS::IAM::Policy', Properties: { Roles: ['Bills-Role'], PolicyDocument: { Statement: [ALLOWED] } } };
    const index = new ResourceIndex([stack('Orders'), stack('Bills', { Policy })]);
    const surroundings = new AppSurroundings(index);
    expect(['Orders', 'Bills'].map((name) => surroundings.of(index.resource(name, 'Fn')!).rolePermissions?.complete)).toEqual([true, false]);
  });
});

import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { FunctionPolicies } from '../../src/readers/surroundings/function-policies';
import { TemplateResource } from '../../src/readers/template-scope';
import { UNKNOWN } from '../../src/view/maybe';

type Resources = Readonly<Record<string, TemplateResource>>;
type Json = Readonly<Record<string, unknown>>;

const ARN = { 'Fn::GetAtt': ['Fn', 'Arn'] };
const FN = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'orders' } };
const ALIAS = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Fn' }, FunctionVersion: '1', Name: 'live' } };
const SNS = 'sns.amazonaws.com';
const SUBSCRIBED = { Topic: { Type: 'AWS::SNS::Topic' }, Subscription: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: { Ref: 'Topic' } } } };
const permission = (properties: Json = {}, more: Json = {}) =>
  ({ Type: 'AWS::Lambda::Permission', Properties: { FunctionName: ARN, Action: 'lambda:InvokeFunction', Principal: SNS, ...properties }, ...more });

function index(resources: Resources, stack: Partial<StackTemplate<string>> = {}) {
  return new ResourceIndex([{ key: 'shop', template: { Resources: { Fn: FN, Alias: ALIAS, ...resources } }, region: 'eu-west-1', stackName: 'Shop', ...stack }]);
}

function policies(resources: Resources, stack?: Partial<StackTemplate<string>>) {
  const all = index(resources, stack);
  return new FunctionPolicies(all).of(all.resource('shop', 'Fn')!).policies?.known ?? [];
}

describe('what has a policy of its own', () => {
  test.each<[string, unknown, string[]]>([
    ['the function by its ARN', ARN, ['the function']],
    ['the function by its name', { Ref: 'Fn' }, ['the function']],
    ['an alias of the template', { Ref: 'Alias' }, ["the alias 'live'"]],
    ['an alias by its name', { 'Fn::Sub': '${Fn.Arn}:live' }, ["the alias 'live'"]],
    ['an alias by the name of both', { 'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}:live' }, ["the alias 'live'"]],
    ['a version by its number', { 'Fn::Sub': '${Fn.Arn}:7' }, ["the version '7'"]],
    ['$LATEST', { 'Fn::Sub': '${Fn.Arn}:$LATEST' }, ['$LATEST']],
    ['what nobody can tell', { 'Fn::Sub': '${Fn.Arn}:${Qualifier}' }, []],
    ['the function as the template calls it', 'orders', ['the function']],
    ['an alias of it', 'orders:live', ["the alias 'live'"]],
    ['another function', 'bills', []],
  ])('%s', (_, FunctionName, expected) => {
    expect(policies({ P: permission({ FunctionName }) }, { account: '123456789012' }).map(({ of }) => of)).toEqual(expected);
  });

  test('permissions by ARN and by name are of one policy, those of an alias of another', () => {
    const all = policies({ P: permission(), Q: permission({ FunctionName: { Ref: 'Fn' } }), R: permission({ FunctionName: { Ref: 'Alias' } }) });
    expect(all.map(({ of, permissions }) => [of, permissions.map(({ name }) => name)])).toEqual([['the function', ['P', 'Q']], ["the alias 'live'", ['R']]]);
  });

  test('a permission that a condition may take away does not count', () => {
    expect(policies({ P: permission({}, { Condition: 'IsProd' }) })).toEqual([]);
  });

  test.each(['ResourceArn', 'FunctionResourceArn'])('a resource policy that names it by %s replaces its policy', (property) => {
    expect(policies({ Policy: { Type: 'AWS::Lambda::ResourcePolicy', Properties: { [property]: ARN } } })).toMatchObject([{ of: 'the function', permissions: [], replacedBy: ['Policy'] }]);
  });
});

describe('the source of a statement', () => {
  const API = { Api: { Type: 'AWS::ApiGateway::RestApi' } };
  const arnOf = (api: unknown) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':execute-api:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':', api, '/', { Ref: 'Stage' }, '/GET/orders']] });
  const rule = (EventBusName?: unknown) => ({ Rule: { Type: 'AWS::Events::Rule', Properties: { EventBusName } } });
  const RULE = { 'Fn::GetAtt': ['Rule', 'Arn'] };

  test.each<[string, Resources, unknown, string | undefined]>([
    ['an API of the template', API, arnOf({ Ref: 'Api' }), "API 'Api'"],
    ['an API by its id', {}, 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/prod/GET/orders', "API 'a1b2c3d4e5'"],
    ['an API that nobody knows', {}, arnOf({ Ref: 'ApiId' }), undefined],
    ['a rule of the default event bus', rule(), RULE, "rules of event bus 'default'"],
    ['a rule of a named event bus', rule('shop'), RULE, "rules of event bus 'shop'"],
    ['a rule of an event bus that nobody knows', rule({ Ref: 'Bus' }), RULE, undefined],
    ['a topic', {}, 'arn:aws:sns:eu-west-1:123456789012:orders', undefined],
    ['none', {}, undefined, undefined],
  ])('%s', (_, resources, SourceArn, expected) => {
    expect(policies({ ...resources, P: permission({ SourceArn }) })[0]?.permissions[0]?.source).toBe(expected);
  });

  test('a principal that nobody knows', () => {
    expect(policies({ P: permission({ Principal: { Ref: 'Principal' } }) })[0]?.permissions).toEqual([{ name: 'P', principal: UNKNOWN, source: undefined }]);
  });
});

describe('the size of a policy', () => {
  /** As `aws lambda get-policy` shows it, with the shortest statement id. */
  const written = (...statements: Json[]) => JSON.stringify({
    Version: '2012-10-17',
    Id: 'default',
    Statement: statements.map((statement) => ({
      Sid: 'x', Effect: 'Allow', Principal: { Service: SNS }, Action: 'lambda:InvokeFunction', Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:orders', ...statement,
    })),
  }).length;
  const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:orders';
  const SERVICE = '{"Service":}'.length;

  test.each<[string, Json[], number]>([
    ['a service', [{}], written({})],
    ['a service and a resource', [{ SourceArn: TOPIC }], written({ Condition: { ArnLike: { 'AWS:SourceArn': TOPIC } } })],
    ['a service and an account', [{ SourceAccount: '123456789012' }], written({ Condition: { StringEquals: { 'AWS:SourceAccount': '123456789012' } } })],
    ['two statements', [{}, {}], written({}, {})],
  ])('of %s is what Lambda writes, but for the kind of principal', (_, permissions, expected) => {
    const resources = Object.fromEntries(permissions.map((properties, number) => [`P${number}`, permission(properties)]));
    expect(policies(resources)[0]?.bytesAtLeast).toBe(expected - SERVICE * permissions.length);
  });

  test('what is known only after deployment may be empty', () => {
    const [known, unknown] = ['', { Ref: 'Arn' }].map((SourceArn) => policies({ P: permission({ SourceArn }) })[0]?.bytesAtLeast);
    expect(unknown).toBe(known);
  });

  test('is probably larger by the names that CloudFormation makes up', () => {
    const [policy] = policies({ Permission: permission() });
    expect(policy!.probableBytes - policy!.bytesAtLeast).toBe('Shop-Permission-0123456789ab'.length - 'x'.length);
  });
});

describe('what a service may call only by a qualifier', () => {
  const only = (resources: Resources, stack?: Partial<StackTemplate<string>>) => {
    const all = index({ ...SUBSCRIBED, ...resources }, stack);
    return new FunctionPolicies(all).lackOf(SNS, all.resource('shop', 'Fn')!, all.resource('shop', 'Subscription')!).onlyQualified;
  };
  const ON_ALIAS = permission({ FunctionName: { Ref: 'Alias' } });

  test.each<[string, Resources, string[]]>([
    ['nothing', {}, []],
    ['an alias', { P: ON_ALIAS }, ["the alias 'live'"]],
    ['an alias, by two permissions', { P: ON_ALIAS, Q: ON_ALIAS }, ["the alias 'live'"]],
    ['the function too', { P: ON_ALIAS, Q: permission() }, []],
    ['the function too, as everybody may', { P: ON_ALIAS, Q: permission({ Principal: '*' }) }, []],
    ['perhaps the function', { P: ON_ALIAS, Q: permission({ FunctionName: { Ref: 'Name' } }) }, []],
    ['what nobody can tell', { P: ON_ALIAS, Q: permission({ Principal: { Ref: 'Principal' } }) }, []],
    ['the function for another service', { P: ON_ALIAS, Q: permission({ Principal: 's3.amazonaws.com' }) }, ["the alias 'live'"]],
    ['what a resource policy says', { P: ON_ALIAS, Q: { Type: 'AWS::Lambda::ResourcePolicy', Properties: {} } }, []],
    ['what an application of AWS SAM says', { P: ON_ALIAS, Q: { Type: 'AWS::Serverless::Application', Properties: {} } }, []],
    ['what a nested stack from elsewhere says', { P: ON_ALIAS, Q: { Type: 'AWS::CloudFormation::Stack', Properties: {} } }, []],
  ])('%s', (_, resources, expected) => {
    expect(only(resources)).toEqual(expected);
  });
});

describe('a service that nothing may let call the function', () => {
  const isUnpermitted = (resources: Resources, stack?: Partial<StackTemplate<string>>) => {
    const all = index({ ...SUBSCRIBED, ...resources }, stack);
    return new FunctionPolicies(all).lackOf(SNS, all.resource('shop', 'Fn')!, all.resource('shop', 'Subscription')!).isNone;
  };
  const custom = (properties: Json) => ({ Custom: { Type: 'Custom::AWS', Properties: properties } });

  test.each<[string, Resources]>([
    ['has no permission', {}],
    ['sees one for another service', { P: permission({ Principal: 's3.amazonaws.com' }) }],
    ['sees one on another function', { Other: { Type: 'AWS::Lambda::Function' }, P: permission({ FunctionName: { Ref: 'Other' } }) }],
    ['sees a custom resource for another function', { Other: { Type: 'AWS::Lambda::Function' }, ...custom({ ServiceToken: ARN, Name: { Ref: 'Other' } }) }],
  ])('%s', (_, resources) => expect(isUnpermitted(resources)).toBe(true));

  test.each<[string, Resources, Partial<StackTemplate<string>>?]>([
    ['the function', { P: permission() }],
    ['the function under a condition', { P: permission({}, { Condition: 'IsProd' }) }],
    ['an alias', { P: permission({ FunctionName: { Ref: 'Alias' } }) }],
    ['a version by its number', { P: permission({ FunctionName: { 'Fn::Sub': '${Fn.Arn}:7' } }) }],
    ['the function by its name', { P: permission({ FunctionName: 'orders' }) }],
    ['the function by its ARN as text', { P: permission({ FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders' }) }],
    ['a function that nobody can tell', { P: permission({ FunctionName: { Ref: 'Name' } }) }],
    ['the function, as everybody may', { P: permission({ Principal: '*' }) }],
    ['the function, as the account may', { P: permission({ Principal: '123456789012' }) }],
    ['the function, as an organization may', { P: permission({ Principal: '*', PrincipalOrgID: 'o-1234567890' }) }],
    ['the function, as somebody may whom nobody can tell', { P: permission({ Principal: { 'Fn::Sub': 'sns.${AWS::URLSuffix}' } }) }],
    ['the function by another name of the service', { P: permission({ Principal: 'sns.ap-east-1.amazonaws.com' }) }],
    ['the function in China', { P: permission({ Principal: 'sns.amazonaws.com.cn' }) }],
    ['what a resource policy says', { Q: { Type: 'AWS::Lambda::ResourcePolicy', Properties: {} } }],
    ['what a custom resource says', custom({ ServiceToken: 'arn', Create: { 'Fn::Join': ['', ['{"FunctionName":"', { Ref: 'Fn' }, '"}']] } })],
    ['what a custom resource says of the alias', custom({ ServiceToken: 'arn', Name: { Ref: 'Alias' } })],
    ['what a nested stack from elsewhere says', { Q: { Type: 'AWS::CloudFormation::Stack', Properties: {} } }],
    ['what a macro says', {}, { template: { Transform: 'Permissions', Resources: { Fn: FN, ...SUBSCRIBED } } }],
  ])('may be allowed to call %s', (_, resources, ...[stack]) => expect(isUnpermitted(resources, stack)).toBe(false));

  test('may be allowed by a permission of another stack', () => {
    const P = permission({ FunctionName: { 'Fn::ImportValue': 'Fn' } });
    const Outputs = { Out: { Value: ARN, Export: { Name: 'Fn' } } };
    const all = new ResourceIndex([{ key: 'shop', template: { Resources: { Fn: FN, ...SUBSCRIBED }, Outputs } }, { key: 'topics', template: { Resources: { P } } }]);
    expect(new FunctionPolicies(all).lackOf(SNS, all.resource('shop', 'Fn')!, all.resource('shop', 'Subscription')!).isNone).toBe(false);
  });
});

describe('permissions for a source', () => {
  const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
  const ref = (id: string) => ({ Ref: id });
  const sub = (text: string) => ({ 'Fn::Sub': text });
  const api = (path: string, id = 'Api') => sub(`arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${id}}/${path}`);
  const resource = (type: string, properties: Json = {}) => ({ Type: `AWS::${type}`, Properties: properties });
  const two = (type: string) => ({ One: resource(type), Two: resource(type) });
  const method = (HttpMethod: unknown) => ({ Caller: resource('ApiGateway::Method', { RestApiId: ref('Api'), HttpMethod }), Api: resource('ApiGateway::RestApi'), Two: resource('ApiGateway::RestApi') });

  /** Which of the permissions may be for the caller. */
  const perhapsFor = (caller: string, resources: Resources, sources: readonly unknown[]) => sources.filter((SourceArn) => {
    const all = index({ ...resources, P: permission({ SourceArn, Principal: 's3.amazonaws.com' }) }, { account: '123456789012' });
    return !new FunctionPolicies(all).lackOf('s3.amazonaws.com', all.resource('shop', 'Fn')!, all.resource('shop', caller)!).isNone;
  });

  test.each<[string, string, Resources, readonly unknown[], readonly unknown[]]>([
    ['bucket', 'One', two('S3::Bucket'), [arn('One'), sub('arn:aws:s3:::${One}'), sub('arn:aws:s3:::${Two}*'), 'arn:aws:s3:::shop', ref('Somewhere'), undefined], [arn('Two'), sub('arn:aws:s3:::${Two}')]],
    ['bucket with a name', 'One', { One: resource('S3::Bucket', { BucketName: 'shop' }) }, ['arn:aws:s3:::shop', 'arn:aws:s3:::*'], ['arn:aws:s3:::bills', 'shop']],
    ['notification of a bucket', 'Caller', { ...two('S3::Bucket'), Caller: { Type: 'Custom::S3BucketNotifications', Properties: { BucketName: ref('One') } } }, [arn('One')], [arn('Two')]],
    ['rule', 'One', two('Events::Rule'), [arn('One'), sub('arn:aws:events:eu-west-1:123456789012:rule/*'), sub('arn:aws:events:eu-west-1:123456789012:rule/${Bus}/nightly')],
      [arn('Two'), sub('arn:aws:events:eu-west-1:123456789012:rule/${Two}'), sub('arn:aws:events:us-east-1:123456789012:rule/*')]],
    ['subscription', 'Caller', { ...two('SNS::Topic'), Caller: resource('SNS::Subscription', { TopicArn: ref('One') }) }, [ref('One')], [ref('Two'), arn('Fn')]],
    ['subscription to what nobody can tell', 'Caller', { ...two('SNS::Topic'), Caller: resource('SNS::Subscription', { TopicArn: ref('Topic') }) }, [ref('One'), ref('Two')], []],
    ['filter', 'Caller', { ...two('Logs::LogGroup'), Caller: resource('Logs::SubscriptionFilter', { LogGroupName: ref('One') }) }, [arn('One'), sub('arn:aws:logs:eu-west-1:123456789012:*')], [arn('Two')]],
    ['user pool', 'One', two('Cognito::UserPool'), [arn('One')], [arn('Two')]],
    ['topic rule', 'One', two('IoT::TopicRule'), [arn('One')], [arn('Two')]],
    ['GET method', 'Caller', method('GET'), [api('*/GET/orders'), api('live/GET/'), api('*/*/orders'), api('*'), api('authorizers/abc'), api('*/${Method}/orders')],
      [api('*/POST/orders'), api('*/GET/orders', 'Two')]],
    ['method of any kind', 'Caller', method('ANY'), [api('*/GET/orders'), api('*')], [api('*', 'Two')]],
    ['method of which nobody can tell the kind', 'Caller', method(ref('Method')), [api('*/GET/orders')], [api('*/GET/orders', 'Two')]],
    ['integration', 'Caller', { Caller: resource('ApiGatewayV2::Integration', { ApiId: ref('Api') }), Api: resource('ApiGatewayV2::Api'), Two: resource('ApiGatewayV2::Api') }, [api('*/*/orders')], [api('*/*/orders', 'Two')]],
    ['what has no ARN that is known here', 'One', two('ElasticLoadBalancingV2::TargetGroup'), [ref('One'), ref('Two')], []],
  ])('%s', (_, caller, resources, own, others) => {
    expect(perhapsFor(caller, resources, [...own, ...others])).toEqual(own);
  });
});

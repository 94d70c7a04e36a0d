import { ResourceIndex } from '../../src/readers/resource-index';
import { switchedSettingsOf } from '../../src/readers/surroundings/switched-settings';

type Json = Readonly<Record<string, unknown>>;

const NO_VALUE = { Ref: 'AWS::NoValue' };
const TENANTS = { TenantIsolationMode: 'PER_TENANT' };
const CONDITIONS = {
  IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
  IsNotProd: { 'Fn::Not': [{ Condition: 'IsProd' }] },
  IsInEurope: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
  IsLoop: { 'Fn::And': [{ Condition: 'IsLoop' }, { Condition: 'IsNowhere' }] },
};
const when = (one: unknown, other: unknown, condition = 'IsProd') => ({ 'Fn::If': [condition, one, other] });

function switched(Properties: Json) {
  const template = { Parameters: { Stage: { Type: 'String' } }, Conditions: CONDITIONS, Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties } } };
  const index = new ResourceIndex<string>([{ key: 'shop', template }]);
  return switchedSettingsOf(index.resource('shop', 'Fn')!).switchedSettings?.known;
}

test.each<[string, Json]>([
  ['TenancyConfig', { TenancyConfig: when(TENANTS, NO_VALUE) }],
  ['TenancyConfig', { TenancyConfig: when(NO_VALUE, TENANTS, 'IsNotProd') }],
  ['DurableConfig', { DurableConfig: when({ ExecutionTimeout: 60 }, NO_VALUE) }],
  ['CapacityProviderConfig', { CapacityProviderConfig: when(NO_VALUE, { Arn: 'arn' }) }],
  ['PackageType', { PackageType: when('Image', 'Zip') }],
  ['PackageType', { PackageType: when('Image', NO_VALUE) }],
])('a condition decides about %s in %j', (property, properties) => {
  expect(switched(properties)).toEqual([expect.objectContaining({ property, fixedName: undefined })]);
  expect(switched({ ...properties, FunctionName: 'orders' })).toEqual([expect.objectContaining({ fixedName: 'orders' })]);
  expect(switched({ ...properties, FunctionName: when('orders', 'orders-test') })).toEqual([expect.objectContaining({ fixedName: undefined })]);
  expect(switched({ ...properties, FunctionName: { 'Fn::Sub': 'orders-${Stage}' } })).toEqual([expect.objectContaining({ fixedName: undefined })]);
});

test.each<[string, Json]>([
  ['that is the same in both cases', { PackageType: when('Zip', NO_VALUE) }],
  ['of which one case is unknown', { PackageType: when('Image', { Ref: 'Stage' }) }],
  ['that is there in both cases', { TenancyConfig: when(TENANTS, { TenantIsolationMode: 'OTHER' }) }],
  ['that may be there in both cases', { TenancyConfig: when(TENANTS, when(TENANTS, NO_VALUE, 'IsNotProd')) }],
  ['that the Region decides', { TenancyConfig: when(TENANTS, NO_VALUE, 'IsInEurope') }],
  ['of a condition that is not there', { TenancyConfig: when(TENANTS, NO_VALUE, 'IsNowhere') }],
  ['of a condition that never ends', { TenancyConfig: when(TENANTS, NO_VALUE, 'IsLoop') }],
  ['without a condition', { TenancyConfig: TENANTS, DurableConfig: { Ref: 'Stage' }, PackageType: { 'Fn::If': 'IsProd' } }],
])('nothing is decided of a setting %s', (_, properties) => expect(switched(properties)).toBeUndefined());

test('in a nested stack, the stack around it may decide', () => {
  const index = new ResourceIndex<string>([
    { key: 'shop', template: { Resources: { Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Stage: 'prod' } } } } } },
    {
      key: 'nested',
      nestedIn: { key: 'shop', logicalId: 'Nested' },
      template: { Parameters: { Stage: { Type: 'String' } }, Conditions: CONDITIONS, Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: { TenancyConfig: when(TENANTS, NO_VALUE) } } } },
    },
  ]);
  expect(switchedSettingsOf(index.resource('nested', 'Fn')!).switchedSettings).toBeUndefined();
});

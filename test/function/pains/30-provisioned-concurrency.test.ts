import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { found, L2 } from '../../synthesis/findings';
import { MINIMAL_PROPS, shop } from '../stack';

const before = { version: lambda.Version.fromVersionArn(shop(), 'Before', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7'), weight: 0.1 };
const five = { provisionedConcurrentExecutions: 5 };
const scaled = { provisionedConcurrencyScaling: { minCapacity: 5, maxCapacity: 9 } };

test.each<[string, Partial<CheckedFunctionProps>, string]>([
  ['a weighted alias', { alias: { ...five, additionalVersions: [before] } }, 'provisioned-concurrency-on-weighted-alias'],
  ['a weighted alias that scales', { alias: { ...scaled, additionalVersions: [before] } }, 'provisioned-concurrency-on-weighted-alias'],
  ['SnapStart', { alias: five, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS }, 'snapstart-with-provisioned-concurrency'],
  ['less reserved concurrency', { alias: five, reservedConcurrentExecutions: 4 }, 'provisioned-concurrency-above-reserved'],
  ['less reserved concurrency than it scales from', { alias: scaled, reservedConcurrentExecutions: 4 }, 'provisioned-concurrency-above-reserved'],
  ['tenant isolation', { alias: five, tenancyConfig: lambda.TenancyConfig.PER_TENANT }, 'tenant-isolation-with-provisioned-concurrency'],
])('pain 30: provisioned concurrency with %s is an error where the function is made', (_, props, id) => {
  expect(() => new CheckedFunction(shop(), 'Orders', { ...MINIMAL_PROPS, ...props })).toThrow(new RegExp(`^ {2}${id}( at .*)?$`, 'm'));
});

test('pain 30: and one in the template of any app', () => {
  expect(found((stack) => {
    const fn = new lambda.Function(stack, 'Orders', { ...L2, reservedConcurrentExecutions: 4 });
    const alias = fn.addAlias('live', { ...five, additionalVersions: [before] });
    expect(alias).toBeDefined();
  })).toEqual(expect.arrayContaining(['provisioned-concurrency-above-reserved', 'provisioned-concurrency-on-weighted-alias'].map((id) => `${id} at Shop/Orders/Resource`)));
});

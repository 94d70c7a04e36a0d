import { App } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { found, L2, reported } from '../../synthesis/findings';
import { allows, MINIMAL_PROPS, shop, shopWith } from '../stack';

const environment = { STAGE: 'test' };
const idsOf = (props: (stack: ReturnType<typeof shop>) => Partial<CheckedFunctionProps>) => {
  const app = new App();
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, environment, ...props(stack) });
  return reported(app).map(({ rule, severity }) => `${severity} ${rule}`);
};

test('pain 24: the own role has a generated name, which never comes again', () => {
  shopWith(() => ({ environment })).hasResourceProperties('AWS::IAM::Role', { RoleName: Match.absent() });
  expect(idsOf(() => ({}))).toEqual([]);
});

test('pain 24: a fixed name is told', () => expect(idsOf(() => ({ roleOptions: { roleName: 'orders' } }))).toEqual(['warning role-name-with-default-key']));

test('pain 24: with a key, the role may decrypt by its policy, whoever made it', () => {
  const props = (stack: ReturnType<typeof shop>) => ({ environment, roleOptions: { roleName: 'orders' }, encryption: { key: new kms.Key(stack, 'Key') } });
  expect(idsOf(props)).toEqual([]);
  shopWith(props).hasResourceProperties('AWS::IAM::Policy', allows({ Action: 'kms:Decrypt' }));
});

test('pain 24: an L2 function is told too', () => {
  const withRole = (roleName?: string) => found((stack) => {
    const managedPolicies = [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole')];
    const role = new iam.Role(stack, 'Role', { roleName, assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'), managedPolicies });
    new lambda.Function(stack, 'Orders', { ...L2, role, environment });
  });
  expect(withRole('orders')).toEqual(['role-name-with-default-key at Shop/Orders/Resource']);
  expect(withRole()).toEqual([]);
});

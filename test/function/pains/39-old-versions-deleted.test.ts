import { Template } from 'aws-cdk-lib/assertions';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { MINIMAL_PROPS, shop } from '../stack';

test.each<[string, Partial<CheckedFunctionProps>, string]>([
  ['stays in the account, so that CodeDeploy can return to it', { deployment: {} }, 'Retain'],
  ['goes when CloudFormation alone moves the alias, which returns within the same update', { alias: {} }, 'Delete'],
])('pain 39: the version of before %s', (_, props, policy) => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const stack = shop();
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props });
  const [version] = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Version'));
  expect(version!.DeletionPolicy ?? 'Delete').toBe(policy);
});

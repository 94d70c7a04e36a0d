import { App, Fn, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { reported } from './findings';
import { CheckedFunction, CheckedFunctionProps } from '../../src';
import { ENV, MINIMAL_PROPS } from '../function/stack';

const ROLE = 'arn:aws:iam::123456789012:role/shop';
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/8aa6c3e4-2d0a-4c1c-9f0f-0d0a4c1c9f0f';

/** What is said of policies that could not be changed. */
function said(props: (stack: Stack) => Partial<CheckedFunctionProps>): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props(stack) });
  return reported(app).filter(({ rule }) => rule === 'statements-not-added').map(({ severity, what }) => `${severity}: ${what}`);
}

test('a role that cannot be changed is told with the statements that the function needs', () => {
  const [told, ...others] = said((stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ROLE, { mutable: false }) }));
  expect(others).toEqual([]);
  expect(told).toContain("warning: the policy of the role 'shop' was not changed and needs {");
  expect(told).toContain('"Action":["logs:CreateLogStream","logs:PutLogEvents"]');
  expect(told).toContain('{"Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Effect":"Allow","Resource":"*"}');
});

test('what is known after deployment is named as for Fn::Sub, and the rest is there to paste', () => {
  const [told] = said((stack) => ({
    role: iam.Role.fromRoleArn(stack, 'Given', ROLE, { mutable: false }),
    encryption: { key: kms.Key.fromKeyArn(stack, 'Key', KEY) },
    initialPolicy: [new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [Fn.select(5, Fn.split(':', new sqs.Queue(stack, 'Queue').queueArn))] })],
  }));
  expect(told).toMatch(/"logs:PutLogEvents"\],"Effect":"Allow","Resource":"\$\{OrdersLogs\w+\.Arn\}"/);
  expect(told).toContain('"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:eu-west-1:123456789012:log-group:*"');
  expect(told).toMatch(/"Resource":\{"Fn::Select":\[5,\{"Fn::Split":\[":","\$\{Queue\w+\.Arn\}"\]\}\]\}/);
  expect(told).not.toMatch(/Fn::GetAtt|Fn::Join|"Ref"/);
});

test('without a Region nobody knows the partition', () => {
  const app = new App();
  const stack = new Stack(app, 'Shop');
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, encryption: { key: kms.Key.fromKeyArn(stack, 'Key', KEY) } });
  expect(reported(app).map(({ what }) => what).join()).toContain('arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*');
});

test('a role of another account cannot be changed either', () => {
  expect(said((stack) => ({
    role: iam.Role.fromRoleArn(stack, 'Given', ROLE.replace('123456789012', '210987654321')),
    acknowledge: [{ id: 'LambdaChecks::role-in-another-account', reason: 'a test' }],
  }))).toEqual([expect.stringContaining("the role 'shop' was not changed")]);
});

test.each<[string, (stack: Stack) => Partial<CheckedFunctionProps>]>([
  ['its own role', () => ({})],
  ['a role of the app', (stack) => ({ role: new iam.Role(stack, 'Given', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }) })],
  ['an imported role that can be changed', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ROLE) })],
  ['a key of the app', (stack) => ({ encryption: { key: new kms.Key(stack, 'Key') } })],
  ['a key whose policy need not allow anything', (stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', KEY), codePackage: false, logGroup: false } })],
])('nothing is told of %s', (_, props) => expect(said(props)).toEqual([]));

test('an imported key is told with what its policy must allow, and to whom', () => {
  const [told] = said((stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', KEY) } }));
  expect(told).toContain(`the policy of the key '${KEY}' was not changed and needs {`);
  expect(told).toContain('"Principal":{"Service":"logs.eu-west-1.amazonaws.com"}');
});

test('role and key are one finding', () => {
  expect(said((stack) => ({
    role: iam.Role.fromRoleArn(stack, 'Given', ROLE, { mutable: false }),
    encryption: { key: kms.Key.fromKeyArn(stack, 'Key', KEY) },
  }))).toEqual([expect.stringMatching(/the role 'shop' .* and the policy of the key /)]);
});

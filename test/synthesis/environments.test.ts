import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { found, foundIn, L2 } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

const ABROAD = { ...ENV, region: 'us-east-1' };
const OTHER_ACCOUNT = { ...ENV, account: '210987654321' };
const AT = 'at Shop/Orders/Resource';

/** A function whose role may not write its traces, and a policy with the right to do so in another stack. */
function rolesAndPolicies(policyEnv: { account?: string; region?: string }): string[] {
  return found((stack, app) => {
    const role = new iam.Role(stack, 'Role', { roleName: 'shop', assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'));
    const fn = new lambda.Function(stack, 'Orders', { ...L2, role: role.withoutPolicyUpdates() });
    (fn.node.defaultChild as CfnResource).addPropertyOverride('TracingConfig.Mode', 'Active');
    new CfnResource(new Stack(app, 'Policies', { env: policyEnv }), 'Traces', {
      type: 'AWS::IAM::ManagedPolicy',
      properties: { Roles: ['shop'], PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'xray:*', Resource: '*' }] } },
    });
  });
}

// The CDK asks for each account and Region in turn.
test('a policy in another Region of the account may belong to the role', () => {
  expect(rolesAndPolicies(ABROAD)).toEqual([]);
  expect(rolesAndPolicies({})).toEqual([]);
});

test('a policy in another account does not', () => {
  expect(rolesAndPolicies(OTHER_ACCOUNT)).toEqual([`role-without-tracing-permissions ${AT}`]);
});

test('a bucket that another Region of the app has is known there', () => {
  expect(found((stack, app) => {
    const bucket = new s3.Bucket(new Stack(app, 'Packages', { env: ABROAD }), 'Bucket', { bucketName: 'shop-packages' });
    new lambda.Function(stack, 'Orders', { ...L2, code: lambda.Code.fromBucketV2(bucket, 'orders.zip') });
  })).toEqual([`code-bucket-in-another-region ${AT}`]);
});

test('each finding is told once, also where stages and stacks have many environments', () => {
  const app = new App();
  for (const [name, env] of Object.entries({ Shop: ENV, Abroad: ABROAD, Other: OTHER_ACCOUNT })) {
    const stack = new Stack(new Stage(app, name, { env }), 'Stack');
    new lambda.CfnFunction(stack, 'Orders', { role: `arn:aws:iam::${env.account}:role/shop`, handler: 'index.handler', runtime: 'python3.13', code: { zipFile: 'handler = print' }, timeout: 901 });
  }
  expect(foundIn(app).sort()).toEqual(['Abroad', 'Other', 'Shop'].map((name) => `timeout-out-of-range at ${name}/Stack/Orders`));
});

test('a second synthesis reads what it has written', () => {
  const app = new App();
  const fn = new lambda.Function(new Stack(app, 'Shop', { env: ENV }), 'Orders', L2);
  expect(foundIn(app)).toEqual([]);
  (fn.node.defaultChild as CfnResource).addPropertyOverride('Timeout', 901);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => app.synth({ force: true })).toThrow(/timeout-out-of-range/);
});

test('while a template of another environment cannot be read, nothing is said that it could refute', () => {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  new lambda.Function(stack, 'Orders', { ...L2, role: role.withoutPolicyUpdates() });
  const template = join(app.outdir, new Stack(app, 'Abroad', { env: ABROAD }).templateFile);
  const checks = new LambdaChecks();
  const reports: boolean[] = [];
  Validations.of(app).addPlugins({
    name: 'Witness',
    validate: (context) => {
      const content = existsSync(template) ? readFileSync(template) : '';
      for (const written of ['no template', content]) {
        writeFileSync(template, written);
        context.templatePaths.forEach((path) => utimesSync(path, Math.random(), Math.random()));
        reports.push(checks.validate(context).violations.some(({ ruleName }) => ruleName === 'role-without-log-permissions'));
      }
      return { success: true, violations: [] };
    },
  });
  app.synth();
  expect(reports.slice(-2)).toEqual([false, true]);
  expect(reports.slice(0, -2)).not.toContain(true); // some versions of the CDK ask for each environment, and for the other one first
});

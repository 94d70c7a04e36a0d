import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { reported } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

const PYTHON = 'FROM public.ecr.aws/lambda/python:3.13\nCOPY app.py ${LAMBDA_TASK_ROOT}\n';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'image-')), 'orders');
  mkdirSync(folder);
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text));
  return folder;
}

const orders = (scope: Construct, dockerfile: string, props: lambda.AssetImageCodeProps = {}, more: Partial<lambda.DockerImageFunctionProps> = {}) =>
  new lambda.DockerImageFunction(scope, 'Orders', {
    code: lambda.DockerImageCode.fromImageAsset(folderOf({ 'app.py': '', [props.file ?? 'Dockerfile']: dockerfile }), props),
    ...more,
  });

function found(build: (stack: Stack) => unknown, stackProps = {}): string[] {
  const app = new App();
  build(new Stack(app, 'Shop', stackProps));
  return findingsIn(app).map(({ rule }) => rule);
}

function findingsIn(app: App) {
  Validations.of(app).addPlugins(new LambdaChecks());
  return reported(app).filter(({ rule }) => rule.startsWith('image-'));
}

const SHELL = `${PYTHON}CMD app.handler`;

test.each<[string, string[], (stack: Stack) => unknown, object?]>([
  ['nothing in a good one', [], (stack) => orders(stack, `${PYTHON}CMD ["app.handler"]`)],
  ['a command in shell form', ['image-command-in-shell-form'], (stack) => orders(stack, SHELL)],
  ['the same with a known account', ['image-command-in-shell-form'], (stack) => orders(stack, SHELL), { env: ENV }],
  ['the same in a nested stack', ['image-command-in-shell-form'], (stack) => orders(new NestedStack(stack, 'Inner'), SHELL)],
  ['the same in another Dockerfile', ['image-command-in-shell-form'], (stack) => orders(stack, SHELL, { file: 'lambda.Dockerfile' })],
  ['nothing where the function has a command', [], (stack) => orders(stack, SHELL, { cmd: ['app.handler'] })],
  ['nothing in a stage that is not built', [], (stack) => orders(stack, `FROM python AS other\nCMD ["x"]\n${SHELL.replace('FROM', '\nFROM')}`, { target: 'other' })],
  ['a platform', ['image-platform-mismatch'], (stack) => orders(stack, `${PYTHON}CMD ["app.handler"]`, { platform: Platform.LINUX_ARM64 })],
  ['no platform where it fits', [], (stack) => orders(stack, `${PYTHON}CMD ["app.handler"]`, { platform: Platform.LINUX_ARM64 }, { architecture: lambda.Architecture.ARM_64 })],
  ['a handler in the command of the function', ['image-handler-missing'], (stack) => orders(stack, `${PYTHON}CMD ["app.handler"]`, { cmd: ['orders.handler'] })],
  ['nothing of a repository', [], (stack) => new lambda.DockerImageFunction(stack, 'Orders', { code: lambda.DockerImageCode.fromEcr(new Repository(stack, 'Images')) })],
])('finds %s', (_, expected, build, props = {}) => expect(found(build, props)).toEqual(expected));

test('names the folder that the user named', () => {
  const app = new App();
  orders(new Stack(app, 'Shop'), SHELL);
  expect(findingsIn(app)[0]?.what).toMatch(/^Dockerfile in the folder \S*image-\w+\/orders has CMD "app.handler"/);
});

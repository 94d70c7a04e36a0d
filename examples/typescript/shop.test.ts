import { App, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { BackOffice } from './back-office';
import { Storefront } from './storefront';
import { CheckedFunction, FunctionCode, LambdaChecks } from '../../src';

const CODE = Code.fromInline('def handler(event, context): return {}');

test('search runs on arm with 256 MB', () => {
  const template = Template.fromStack(new Storefront(new App(), 'Storefront'));
  template.hasResourceProperties('AWS::Lambda::Function', { Architectures: ['arm64'], MemorySize: 256 });
});

test('reports mount a file system', () => {
  const app = new App();
  const { orders } = new Storefront(app, 'Storefront');
  const template = Template.fromStack(new BackOffice(app, 'BackOffice', { orders }));
  template.hasResourceProperties('AWS::Lambda::Function', { FileSystemConfigs: [{ LocalMountPath: '/mnt/reports' }] });
});

test('a mistake is an error of the constructor', () => {
  const code = FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'index.handler', source: CODE });
  expect(() => new CheckedFunction(new Stack(new App(), 'Shop'), 'Orders', { code, timeout: Duration.minutes(20) }))
    .toThrow('timeout-out-of-range at timeout');
});

test('no function of the app has a mistake', () => {
  const app = new App();
  Validations.of(app).addPlugins(new LambdaChecks());
  const { orders } = new Storefront(app, 'Storefront');
  new BackOffice(app, 'BackOffice', { orders });
  expect(() => app.synth()).not.toThrow();
});

test('LambdaChecks fails the synthesis', () => {
  const app = new App();
  new Function(new Stack(app, 'Shop'), 'Orders', { runtime: Runtime.PYTHON_3_13, handler: 'index.handler', code: CODE, memorySize: 64 });
  Validations.of(app).addPlugins(new LambdaChecks());
  expect(() => app.synth()).toThrow('memory is 64 MB; Lambda accepts 128 to 10,240 MB');
});

import { App, Stack, Validations } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LambdaChecks } from '../../src';

// An app that knows nothing of CheckedFunction. LambdaChecks judges its functions when the app is synthesized.
const app = new App();
new Function(new Stack(app, 'Shop'), 'Orders', {
  runtime: Runtime.PYTHON_3_13,
  handler: 'index.handler',
  code: Code.fromInline('def handler(event, context): return {}'),
  memorySize: 64,
});
Validations.of(app).addPlugins(new LambdaChecks());
app.synth();

import { App, Stack } from 'aws-cdk-lib';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, FunctionCode } from '../../src';

// A function with two mistakes. Nothing is written; both mistakes are told.
new CheckedFunction(new Stack(new App(), 'Shop'), 'Orders', {
  code: FunctionCode.zip({
    runtime: Runtime.PYTHON_3_13,
    handler: 'index.handler',
    source: Code.fromInline('def handler(event, context): return {}'),
  }),
  memorySize: 64,
  environment: { AWS_REGION: 'eu-west-1' },
});

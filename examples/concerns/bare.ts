import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CheckedFunction, CheckedFunctionProps, FunctionCode } from '../../src';

/** A function with nothing but code, or with some concern more. */
export function orders(scope: Construct, props: Partial<CheckedFunctionProps> = {}): CheckedFunction {
  return new CheckedFunction(scope, 'Orders', {
    code: FunctionCode.zip({ runtime: Runtime.NODEJS_24_X, handler: 'index.handler', source: Code.fromInline('exports.handler = async () => {};') }),
    ...props,
  });
}

import { App, Stack } from 'aws-cdk-lib';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps, FunctionCode } from '../../src';

export const ENV = { account: '123456789012', region: 'eu-west-1' };

export function shop(app = new App()): Stack {
  return new Stack(app, 'Shop', { env: ENV });
}

/** The least that a function needs. */
export const MINIMAL_PROPS: CheckedFunctionProps = {
  code: FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'index.handler', source: Code.fromInline('def handler(event, context): return {}') }),
};

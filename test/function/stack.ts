import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps, FunctionCode } from '../../src';

export const ENV = { account: '123456789012', region: 'eu-west-1' };

export function shop(app = new App()): Stack {
  return new Stack(app, 'Shop', { env: ENV });
}

/** The least that a function needs. */
export const MINIMAL_PROPS: CheckedFunctionProps = {
  code: FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'index.handler', source: Code.fromInline('def handler(event, context): return {}') }),
};

/** The template of a shop with a function `Orders`, whose props may refer to what else is in the stack. */
export function shopWith(props: (stack: Stack) => Partial<CheckedFunctionProps>): Template {
  const stack = shop();
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props(stack) });
  return Template.fromStack(stack);
}

/** All statements that roles get, in all policies of a template. */
export function statementsIn(template: Template): object[] {
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement as object[]);
}

/** A policy in which these statements stand, in this order. */
export function allows(...statements: object[]): object {
  return { PolicyDocument: { Statement: Match.arrayWith(statements.map((statement) => Match.objectLike({ Effect: 'Allow', ...statement }))) } };
}

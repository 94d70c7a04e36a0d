import { App, CfnMapping, CfnParameter, CfnResource, Fn, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { found, foundIn, L2, reported } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

function parameter(stack: Stack, id: string, ...allowedValues: string[]): CfnParameter {
  return new CfnParameter(stack, id, { allowedValues });
}

const withMemory = (stack: Stack, memorySize: unknown) => {
  const { defaultChild } = new lambda.Function(stack, 'Fn', L2).node;
  (defaultChild as lambda.CfnFunction).addPropertyOverride('MemorySize', memorySize);
};

describe('a parameter that allows', () => {
  test('only values that are wrong is wrong, and the message says that there are several', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    withMemory(stack, parameter(stack, 'Memory', '64', '96').valueAsString);
    Validations.of(app).addPlugins(new LambdaChecks());
    expect(reported(app).map(({ rule, what }) => `${rule}: ${what}`)).toEqual([
      expect.stringMatching(/^memory-out-of-range: .*\b64 MB.*this is one of 2 cases that the parameters or conditions of the template allow, and none is right/),
    ]);
  });

  test.each<[string, string[]]>([['one right value', ['64', '128']], ['any value', []]])('%s is nothing to speak of', (_, values) => {
    expect(found((stack) => withMemory(stack, parameter(stack, 'Memory', ...values).valueAsString))).toEqual([]);
  });

  test('values that are wrong in several ways', () => {
    const runtimes = (...allowed: string[]) => {
      const app = new App();
      const stack = new Stack(app, 'Shop', { env: ENV });
      new lambda.CfnFunction(stack, 'Fn', {
        role: 'arn:aws:iam::123456789012:role/orders',
        handler: 'index.handler',
        code: { s3Bucket: 'packages', s3Key: 'orders.zip' },
        runtime: Fn.sub('python${Python}', { Python: parameter(stack, 'Python', ...allowed).valueAsString }),
      });
      return foundIn(app, { today: '2026-12-01' });
    };
    expect(runtimes('3.7', '3.8')).toEqual(['runtime-create-blocked at Shop/Fn']);
    expect(runtimes('3.8', '3.7')).toEqual(['runtime-deprecated at Shop/Fn']);
    expect(runtimes('3.8', '3.14')).toEqual([]);
  });

  test('names in a mapping of which none is right', () => {
    expect(found((stack) => {
      const sizes = new CfnMapping(stack, 'Sizes', { mapping: { dev: { memory: '64' }, prod: { memory: '20000' } } });
      withMemory(stack, sizes.findInMap(parameter(stack, 'Stage', 'dev', 'prod').valueAsString, 'memory'));
    })).toEqual(['memory-out-of-range at Shop/Fn/Resource']);
  });

  test('too large batches', () => {
    expect(found((stack) => new CfnResource(stack, 'Mapping', {
      type: 'AWS::Lambda::EventSourceMapping',
      properties: {
        FunctionName: 'orders', EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders', BatchSize: parameter(stack, 'Batch', '0', '20000').valueAsString,
      },
    }))).toEqual(['batch-size-out-of-range at Shop/Mapping']);
  });

  test('less than the stack around it gives', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    const nested = new NestedStack(stack, 'Inner', { parameters: { Memory: '256' } });
    withMemory(nested, parameter(nested, 'Memory', '64', '96').valueAsString); // which CloudFormation refuses by itself
    expect(foundIn(app)).toEqual([]);
  });
});

test('a function that is named by the same parameter as what refers to it is found', () => {
  expect(found((stack) => {
    const stage = parameter(stack, 'Stage', 'dev', 'prod').valueAsString;
    const functionName = Fn.sub('orders-${Stage}', { Stage: stage });
    new lambda.Function(stack, 'Fn', { ...L2, functionName });
    new CfnResource(stack, 'Url', { type: 'AWS::Lambda::Url', properties: { TargetFunctionArn: functionName, AuthType: 'AWS_IAM' } });
    new CfnResource(stack, 'Other', { type: 'AWS::Lambda::Url', properties: { TargetFunctionArn: functionName, AuthType: 'AWS_IAM' } });
  })).toEqual(['function-url-repeated at Shop/Fn/Resource']);
});

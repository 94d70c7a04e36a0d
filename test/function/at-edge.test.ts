import { Fn, Stack } from 'aws-cdk-lib';
import { Distribution, LambdaEdgeEventType } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Tracing } from 'aws-cdk-lib/aws-lambda';
import { MINIMAL_PROPS } from './stack';
import { CheckedFunction, CheckedFunctionProps } from '../../src';
import { found } from '../synthesis/findings';

const US_EAST_1 = { account: '123456789012', region: 'us-east-1' };

function atEdge(stack: Stack, props: Partial<CheckedFunctionProps>): CheckedFunction {
  const headers = new CheckedFunction(stack, 'Headers', { ...MINIMAL_PROPS, ...props });
  const edgeLambdas = [{ eventType: LambdaEdgeEventType.VIEWER_REQUEST, functionVersion: headers.lambdaFunction.currentVersion }];
  new Distribution(stack, 'Cdn', { defaultBehavior: { origin: new HttpOrigin('example.com'), edgeLambdas } });
  return headers;
}

test('what the README says about functions at the edge leaves nothing to report', () => {
  expect(found((stack) => {
    const headers = atEdge(stack, { tracing: Tracing.DISABLED });
    headers.addToRolePolicy(new PolicyStatement({
      actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [Fn.join(':', ['arn:aws:logs:*', stack.account, 'log-group', headers.logGroup.logGroupName, '*'])],
    }));
  }, US_EAST_1)).toEqual([]);
});

test('the defaults of a function are not made for the edge', () => {
  expect(found((stack) => void atEdge(stack, {}), US_EAST_1)).toEqual([
    'edge-function-role-without-log-group-permission at Shop/Headers/Function/Resource',
    'edge-function-with-tracing at Shop/Headers/Function/Resource',
  ]);
});

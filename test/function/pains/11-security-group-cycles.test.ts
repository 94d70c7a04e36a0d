import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as rds from 'aws-cdk-lib/aws-rds';
import { CheckedFunction } from '../../../src';
import { L2 } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS } from '../stack';

type MakeFunction = (stack: Stack, vpc: ec2.IVpc, environment: Record<string, string>) => lambda.FunctionBase;

/** A database in a stack of its own lets in a function of another stack that knows its address. */
function shopAllowedBy(make: MakeFunction): Stack {
  const app = new App();
  const [data, shop] = ['Data', 'Shop'].map((id) => new Stack(app, id, { env: ENV })) as [Stack, Stack];
  const vpc = new ec2.Vpc(data, 'Vpc');
  const database = new rds.DatabaseInstance(data, 'Database', { vpc, engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }) });
  database.connections.allowDefaultPortFrom(make(shop, vpc, { HOST: database.dbInstanceEndpointAddress }));
  return shop;
}

test('pain 11: a database that lets the function in from its own stack makes no cycle', () => {
  const shop = shopAllowedBy((stack, vpc, environment) => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc }, environment }));
  Template.fromStack(shop).resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
});

test('pain 11: as it does with a function of the CDK', () => {
  const shop = shopAllowedBy((stack, vpc, environment) => new lambda.Function(stack, 'Orders', { ...L2, vpc, environment }));
  expect(() => Template.fromStack(shop)).toThrow('would create a cyclic reference');
});

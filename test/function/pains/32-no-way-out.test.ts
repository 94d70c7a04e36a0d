import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, NetworkingOptions } from '../../../src';
import { found, L2 } from '../../synthesis/findings';
import { MINIMAL_PROPS } from '../stack';

const ISOLATED: ec2.VpcProps = { subnetConfiguration: [{ name: 'Inner', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] };

/** What is found of a function that reads a table from a VPC. */
const readingFrom = (vpcProps?: ec2.VpcProps, options: Omit<NetworkingOptions, 'vpc'> = {}, prepare: (vpc: ec2.Vpc) => void = () => undefined) => found((stack) => {
  const vpc = new ec2.Vpc(stack, 'Vpc', vpcProps);
  prepare(vpc);
  const table = new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING } });
  table.grantReadData(new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc, ...options } }));
});

test('pain 32: a function in isolated subnets is told which endpoint is missing', () => {
  expect(readingFrom(ISOLATED)).toEqual(['vpc-service-without-endpoint at Shop/Orders/Function/Resource']);
});

test.each<[string, Parameters<typeof readingFrom>]>([
  ['that has the endpoint', [ISOLATED, {}, (vpc) => vpc.addGatewayEndpoint('Tables', { service: ec2.GatewayVpcEndpointAwsService.DYNAMODB })]],
  ['with a NAT gateway, which it gets by default', []],
])('pain 32: a function %s is told nothing', (_, args) => expect(readingFrom(...args)).toEqual([]));

test('pain 32: public subnets are refused before anything is deployed, and found where they are asked for', () => {
  const vpcSubnets = { subnetType: ec2.SubnetType.PUBLIC };
  expect(() => readingFrom({}, { vpcSubnets })).toThrow('vpc-public-subnets-not-allowed at networking.vpcSubnets');
  expect(readingFrom({}, { vpcSubnets, allowPublicSubnet: true })).toEqual(['vpc-public-subnet-without-internet at Shop/Orders/Function/Resource']);
});

test('pain 32: any function of an app is told', () => {
  expect(found((stack) => {
    const table = new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING } });
    table.grantReadData(new lambda.Function(stack, 'Orders', { ...L2, vpc: new ec2.Vpc(stack, 'Vpc', ISOLATED) }));
  })).toEqual(['vpc-service-without-endpoint at Shop/Orders/Resource']);
});

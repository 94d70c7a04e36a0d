import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { FileSystem as Efs } from 'aws-cdk-lib/aws-efs';
import { FileSystem, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { handler } from './handlers';
import { CheckedFunction, FunctionCode } from '../../src';

export interface BackOfficeProps {
  /** Orders to be worked off. */
  readonly orders: Queue;
}

/** What the people of the shop use: lists of sales on a file system, and small pictures of products. */
export class BackOffice extends Stack {
  constructor(scope: Construct, id: string, { orders }: BackOfficeProps) {
    super(scope, id);

    const vpc = new Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: 'Private', subnetType: SubnetType.PRIVATE_ISOLATED }],
    });
    const files = new Efs(this, 'Files', { vpc, encrypted: true, allowAnonymousAccess: false, removalPolicy: RemovalPolicy.RETAIN });
    const accessPoint = files.addAccessPoint('Reports', {
      path: '/reports',
      createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' },
      posixUser: { uid: '1000', gid: '1000' },
    });

    const reports = new CheckedFunction(this, 'Reports', {
      code: FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'reports.handler', source: handler('reports') }),
      timeout: Duration.seconds(30),
      networking: { vpc, allowAllOutbound: false },
      filesystem: FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/reports'),
      environment: { REPORTS_FOLDER: '/mnt/reports' },
      alias: { description: 'works off the orders' },
    });
    reports.addEventSource(new SqsEventSource(orders, { batchSize: 100, maxBatchingWindow: Duration.seconds(10) })); // calls the alias

    new CheckedFunction(this, 'Thumbnails', {
      code: FunctionCode.ecrImage(Repository.fromRepositoryName(this, 'Images', 'shop/thumbnails'), { tagOrDigest: 'v7', cmd: ['thumbnails.handler'] }),
      memorySize: 2048,
      timeout: Duration.minutes(1),
    });
  }
}

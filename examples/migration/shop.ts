import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Queue } from 'aws-cdk-lib/aws-sqs';

/** A shop whose orders come from a queue and go into a table. The function between them is what moves. */
export class Shop extends Stack {
  public readonly table = new Table(this, 'Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });

  public readonly queue = new Queue(this, 'Queue');

  constructor(app = new App({ analyticsReporting: false })) {
    super(app, 'Shop');
  }
}

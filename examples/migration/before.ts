import { Duration } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Shop } from './shop';

export function orders(shop: Shop): Function {
  const fn = new Function(shop, 'Orders', {
    runtime: Runtime.PYTHON_3_13,
    handler: 'index.handler',
    code: Code.fromInline('def handler(event, context): pass'),
    memorySize: 256,
    timeout: Duration.seconds(10),
    environment: { TABLE: shop.table.tableName },
  });
  shop.table.grantWriteData(fn);
  fn.addEventSource(new SqsEventSource(shop.queue));
  return fn;
}

import { Duration } from 'aws-cdk-lib';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Shop } from './shop';
import { CheckedFunction, FunctionCode } from '../../src';

export function orders(shop: Shop): CheckedFunction {
  const fn = new CheckedFunction(shop, 'Orders', {
    code: FunctionCode.zip({
      runtime: Runtime.PYTHON_3_13,
      handler: 'index.handler',
      source: Code.fromInline('def handler(event, context): pass'),
    }),
    memorySize: 256,
    timeout: Duration.seconds(10),
    environment: { TABLE: shop.table.tableName },
  });
  shop.table.grantWriteData(fn);
  fn.addEventSource(new SqsEventSource(shop.queue));
  return fn;
}

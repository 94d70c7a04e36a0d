const { InvokeCommand, LambdaClient } = require('@aws-sdk/client-lambda'); // part of the Node.js runtime
const { SendMessageCommand, SQSClient } = require('@aws-sdk/client-sqs');

const lambda = new LambdaClient();
const sqs = new SQSClient();

/** Takes an order, `{ "items": { "tea": 2 } }`, has it priced and puts it into the queue. */
exports.handler = async ({ body }) => {
  const { items } = JSON.parse(body ?? '{}');
  if (!items) {
    return { statusCode: 400, body: 'an order needs items' };
  }
  const priced = await lambda.send(new InvokeCommand({ FunctionName: process.env.PRICES_FUNCTION, Payload: JSON.stringify(items) }));
  if (priced.FunctionError) {
    return { statusCode: 422, body: 'an item is not for sale' };
  }
  const order = { items, total: JSON.parse(Buffer.from(priced.Payload).toString()).total };
  const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl: process.env.ORDERS_QUEUE, MessageBody: JSON.stringify(order) }));
  return { statusCode: 202, body: JSON.stringify({ order: MessageId, total: order.total }) };
};

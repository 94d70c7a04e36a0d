import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const FILE = 'com/example/Orders.class';

export const javaTypeArgumentsMissing = handlerFault({
  id: 'java-type-arguments-missing',
  enforces: ['handler-runtime-format'],
  severity: 'warning',
  title: 'A class that implements RequestHandler says of which types its input and output are',
  why: 'invocations fail: the runtime cannot tell into what it turns the event',
  fix: 'implement RequestHandler with type arguments, such as RequestHandler<Map<String, String>, String>',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html',
  verified: '2026-11-29',
  kind: 'java-type-arguments-missing',
  what: ({ className }) => `${className} implements RequestHandler without type arguments`,
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders' }, files: { [FILE]: classFile('com.example.Orders', { interfaces: ['com.amazonaws.services.lambda.runtime.RequestStreamHandler'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders' }, files: { [FILE]: classFile('com.example.Orders', { interfaces: ['com.amazonaws.services.lambda.runtime.RequestHandler'] }) } },
    ],
  },
});

import { classFile } from '../../example-classes';
import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const FILE = 'com/example/Orders.class';

export const javaInterfaceMissing = handlerFault({
  id: 'java-interface-missing',
  enforces: ['handler-runtime-format'],
  severity: 'warning',
  title: 'A class that is the handler without a method implements an interface for handlers',
  why: 'invocations fail: the runtime finds neither RequestHandler nor RequestStreamHandler',
  fix: 'implement one of the interfaces, or name the method after ::',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html',
  verified: '2026-11-29',
  kind: 'java-interface-missing',
  what: ({ className, others }) => `${className} implements neither RequestHandler nor RequestStreamHandler${others.length === 0 ? '' : `; it has ${list(others)}`}`,
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders' }, files: { [FILE]: classFile('com.example.Orders', { interfaces: ['com.amazonaws.services.lambda.runtime.RequestStreamHandler'] }) } },
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders' }, files: { [FILE]: classFile('com.example.Orders', { interfaces: ['com.shared.Base'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders' }, files: { [FILE]: classFile('com.example.Orders', { interfaces: ['java.io.Serializable'] }) } },
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders' }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
    ],
  },
});

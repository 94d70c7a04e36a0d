import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const Handler = 'com.example.Orders::handle';
const FILE = 'com/example/Orders.class';

export const javaHandlerMalformed = handlerFault({
  id: 'java-handler-malformed',
  enforces: ['handler-runtime-format'],
  title: 'The handler names a class, and perhaps a method',
  why: 'the runtime refuses the handler, and every invocation fails',
  fix: 'write the handler as package.Class::method, or as package.Class',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html',
  verified: '2026-11-29',
  kind: 'java-handler-malformed',
  what: ({ part }) => `the ${part} before or after :: is empty`,
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders::' }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
      { properties: { Runtime: JAVA, Handler: '::handle' }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
    ],
  },
});

import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const Handler = 'com.example.Orders::handle';
const FILE = 'com/example/Orders.class';

export const javaConstructorMissing = handlerFault({
  id: 'java-constructor-missing',
  enforces: ['handler-runtime-format'],
  title: 'The class of the handler has a public constructor without parameters',
  why: 'every invocation fails: the runtime cannot make an object of the class',
  fix: 'add a public constructor without parameters, or make the method static',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html',
  verified: '2026-11-29',
  kind: 'java-constructor-missing',
  what: ({ className, isAbstract }) => isAbstract ? `${className} is abstract` : `${className} has no public constructor without parameters`,
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>(I)V', 'handle()V'] }) } },
    ],
  },
});

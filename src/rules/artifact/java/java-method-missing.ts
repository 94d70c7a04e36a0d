import { classFile } from '../../example-classes';
import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const Handler = 'com.example.Orders::handle';
const FILE = 'com/example/Orders.class';

export const javaMethodMissing = handlerFault({
  id: 'java-method-missing',
  enforces: ['handler-runtime-format'],
  title: 'The method that the handler names is a public method of its class',
  why: 'every invocation fails: the runtime finds no public method of that name',
  fix: 'name a public method of the class, or make the method public',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html',
  verified: '2026-11-29',
  kind: 'java-method-missing',
  what: ({ className, method, isHidden, others, nearest }) => {
    const there = others.length === 0 ? '' : `; it has ${list(others)}`;
    const meant = nearest === undefined ? '' : ` (did you mean ${nearest}?)`;
    return isHidden ? `the method ${method} of ${className} is not public` : `${className} has no method ${method}${there}${meant}`;
  },
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders::toString' }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { interfaces: ['com.shared.Base'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders::handel' }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', '-handle()V'] }) } },
    ],
  },
});

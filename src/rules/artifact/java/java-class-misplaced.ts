import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const Runtime = 'java17';
const ORDERS = classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] });

export const javaClassMisplaced = handlerFault({
  id: 'java-class-misplaced',
  enforces: ['zip-handler-file-exists'],
  title: 'The file of the class that the handler names is in the folders of its Java package',
  why: 'every invocation fails with NoClassDefFoundError (wrong name)',
  fix: 'put the file in the folders of its Java package and name the class with it, or build the class in the Java package that the handler names',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-package.html',
  verified: '2026-11-29',
  kind: 'java-class-misplaced',
  what: ({ file, holds }) => `${file} has the class ${holds}, not the one of its path`,
  examples: {
    good: [
      { properties: { Runtime, Handler: 'com.example.Orders::handle' }, files: { 'com/example/Orders.class': ORDERS } },
      { properties: { Runtime, Handler: 'com.example.Orders::handle' }, files: { 'com/example/Orders.class': ORDERS, 'Orders.class': ORDERS } },
    ],
    bad: [
      { properties: { Runtime, Handler: 'Orders::handle' }, files: { 'Orders.class': ORDERS } },
      { properties: { Runtime, Handler: 'classes.com.example.Orders::handle' }, files: { 'classes/com/example/Orders.class': ORDERS } },
    ],
  },
});

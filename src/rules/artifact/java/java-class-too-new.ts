import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const Handler = 'com.example.Orders::handle';
const FILE = 'com/example/Orders.class';

export const javaClassTooNew = handlerFault({
  id: 'java-class-too-new',
  enforces: ['handler-runtime-format'],
  title: 'The class of the handler is built for the Java of the runtime',
  why: 'every invocation fails with UnsupportedClassVersionError',
  fix: 'build for the Java version of the runtime (--release), or use a newer runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-package.html',
  verified: '2026-11-29',
  kind: 'java-class-too-new',
  what: ({ file, builtFor, runtimeHas }) => `${file} is built for Java ${builtFor}; the runtime has Java ${runtimeHas}`,
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { version: 61, methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { version: 65, methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
    ],
  },
});

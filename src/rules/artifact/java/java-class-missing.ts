import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const Handler = 'com.example.Orders::handle';
const FILE = 'com/example/Orders.class';

export const javaClassMissing = handlerFault({
  id: 'java-class-missing',
  enforces: ['zip-handler-file-exists', 'state-function-error-runtime-init-error'],
  title: 'The class that the handler names is where the runtime looks',
  why: 'every invocation fails with ClassNotFoundException',
  fix: 'name a class of the package, or put its file at the root in the folders of its Java package or its jar in lib',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-package.html',
  verified: '2026-11-29',
  kind: 'java-class-missing',
  what: ({ className, jars, nearest }, { name }) => {
    const there = nearest ? `; it has ${nearest.file}` : '';
    const meant = nearest?.handler === undefined ? '' : ` (did you mean ${nearest.handler}?)`;
    return `${name} has no class ${className} at its root${jars === 0 ? ', and no jars in lib' : ' or in the jars in lib'}${there}${meant}`;
  },
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
      { properties: { Runtime: JAVA, Handler, Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:shared:1'] }, files: { 'Main.class': classFile('Main') } },
      { properties: { Runtime: JAVA, Handler, Environment: { Variables: { JAVA_TOOL_OPTIONS: '-javaagent:/opt/agent.jar' } } }, files: { 'Main.class': classFile('Main') } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler }, files: { 'com/example/Main.class': classFile('com.example.Main') } },
      { properties: { Runtime: JAVA, Handler }, files: { [`BOOT-INF/classes/${FILE}`]: classFile('com.example.Orders') } },
      { properties: { Runtime: JAVA, Handler: 'com.example.Orders.handle' }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] }) } },
      { properties: { Runtime: JAVA, Handler }, files: { 'src/main/java/com/example/Orders.java': 'class Orders {}' } },
    ],
  },
});

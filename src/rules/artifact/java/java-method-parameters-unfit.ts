import { classFile } from '../../example-classes';
import { handlerFault } from '../handler-fault';

const JAVA = 'java17';
const Handler = 'com.example.Orders::handle';
const FILE = 'com/example/Orders.class';

export const javaMethodParametersUnfit = handlerFault({
  id: 'java-method-parameters-unfit',
  enforces: ['handler-runtime-format'],
  title: 'The method of the handler has parameters that the runtime can give',
  why: 'every invocation fails: the runtime finds no method of that name with an appropriate signature',
  fix: 'give the method an input, a Context, or a stream for each of input and output, in this order',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html',
  verified: '2026-11-29',
  kind: 'java-method-parameters-unfit',
  what: ({ className, method, parameters }) => `the method ${method} of ${className} has the parameters (${parameters.join(') and (')})`,
  examples: {
    good: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;Lcom/amazonaws/services/lambda/runtime/Context;)V'] }) } },
    ],
    bad: [
      { properties: { Runtime: JAVA, Handler }, files: { [FILE]: classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;I)V'] }) } },
    ],
  },
});

import { whereSet } from '../asked-where';
import { FUNCTION_URL } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart, Properties } from '../rule';

/** With it, the runtime is started through a program such as the Lambda Web Adapter. */
const WRAPPER = 'AWS_LAMBDA_EXEC_WRAPPER';
const streaming = (properties: Properties, InvokeMode: unknown = 'RESPONSE_STREAM') =>
  ({ properties, resources: { Url: { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, InvokeMode } } } });

export const functionUrlStreamingUnsupportedRuntime = defineRule({
  id: 'function-url-streaming-unsupported-runtime',
  enforces: ['url-stream-runtime'],
  severity: 'warning',
  title: 'Function URLs stream responses of runtimes that can stream',
  why: 'of the managed runtimes only those of Node.js stream responses; others need the Lambda Web Adapter or a custom runtime',
  fix: 'set InvokeMode to BUFFERED, add the layer of the Lambda Web Adapter, or use a Node.js or custom runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-response-streaming.html',
  verified: '2026-11-29',
  askedWhere: whereSet('functionUrls'),
  reads: ['runtime', 'layers', 'environment', knownPart('functionUrls')],
  check: ({ runtime, layers = [], environment = [], functionUrls }) =>
    runtime === undefined || /^(nodejs|provided)/.test(runtime) || layers.length > 0 || environment.some(({ name }) => name === WRAPPER)
      ? undefined
      : functionUrls.filter(({ invokeMode }) => invokeMode === 'RESPONSE_STREAM')
        .whenAny((urls) => `the runtime is ${runtime} and ${named('function URL', 'function URLs', urls)} ${urls.length === 1 ? 'streams' : 'stream'} responses`),
  examples: {
    good: [
      streaming({}),
      streaming({ Runtime: 'provided.al2023', Handler: 'bootstrap' }),
      streaming({ Runtime: 'python3.14' }, 'BUFFERED'),
      streaming({ Runtime: { Ref: 'Runtime' } }),
      streaming({ Runtime: 'python3.14', Layers: ['arn:aws:lambda:eu-west-1:753240598075:layer:LambdaAdapterLayerX86:25'] }),
      streaming({ Runtime: 'python3.14', Layers: { Ref: 'Layers' } }),
      streaming({ Runtime: 'python3.14', Environment: { Variables: { [WRAPPER]: '/var/task/bootstrap' } } }),
    ],
    bad: [streaming({ Runtime: 'python3.14' }), streaming({ Runtime: 'java25', Handler: 'shop.Orders', Environment: { Variables: { STAGE: 'test' } } })],
  },
});

import { whereSet } from '../asked-where';
import { EXEC_WRAPPER, wrapperIn } from '../exec-wrapper';
import { defineRule, knownPart, Properties } from '../rule';

const LAYER = 'arn:aws:lambda:eu-west-1:753240598075:layer:LambdaAdapterLayerX86:25';
const wrapped = (path: unknown, properties: Properties = {}) => ({ Environment: { Variables: { [EXEC_WRAPPER]: path } }, ...properties });

export const execWrapperWithoutLayer = defineRule({
  id: 'exec-wrapper-without-layer',
  enforces: [],
  title: 'A function whose runtime is wrapped by a script of a layer has layers',
  why: 'only layers put files into /opt; the script does not exist, and every invocation fails at init',
  fix: 'attach the layer that has the script, or remove AWS_LAMBDA_EXEC_WRAPPER',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html#runtime-wrapper',
  verified: '2026-12-01',
  askedWhere: whereSet('environment'),
  reads: [knownPart('environment'), 'layers', 'packageType', 'runtime'],
  check: ({ environment, layers = [], packageType, runtime }) => {
    const wrapper = packageType === 'Image' || runtime === undefined ? undefined : wrapperIn(environment, runtime);
    return wrapper?.startsWith('/opt/') && layers.length === 0
      ? { what: `${EXEC_WRAPPER} names ${wrapper}, and the function has no layers`, members: [EXEC_WRAPPER] }
      : undefined;
  },
  examples: {
    good: [
      wrapped('/opt/bootstrap', { Layers: [LAYER] }),
      wrapped('/opt/bootstrap', { Layers: [{ Ref: 'Layer' }] }),
      wrapped('/opt/bootstrap', { Layers: { Ref: 'Layers' } }),
      wrapped('/var/task/run.sh'),
      wrapped({ Ref: 'Wrapper' }),
      wrapped('/opt/bootstrap', { Runtime: 'provided.al2023', Handler: 'bootstrap' }),
      wrapped('/opt/bootstrap', {
        PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:v7' },
      }),
    ],
    bad: [wrapped('/opt/bootstrap'), wrapped('/opt/otel-handler', { Layers: [], Runtime: 'python3.13' })],
  },
});

import { layerVersion } from '../../view/layer-arns';
import { isKnown } from '../../view/maybe';
import { whereSet } from '../asked-where';
import { defineRule, knownPart } from '../rule';

/** The wrappers that layers of ADOT hold for other languages. */
const FOR_OTHERS: ReadonlySet<unknown> = new Set(['/opt/otel-handler', '/opt/otel-proxy-handler', '/opt/otel-stream-handler', '/opt/otel-sqs-handler']);
const PYTHON = { Runtime: 'python3.13', Layers: ['arn:aws:lambda:eu-west-1:901920570463:layer:aws-otel-python-amd64-ver-1-32-0:2'] };
const wrappedBy = (wrapper: string) => ({ ...PYTHON, Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: wrapper } } });

export const adotWrapperNotForPython = defineRule({
  id: 'adot-wrapper-not-for-python',
  enforces: ['tracing-adot-layer'],
  severity: 'warning',
  title: 'Python functions with a layer of ADOT start by its wrapper for Python',
  why: 'the layer of AWS Distro for OpenTelemetry needs /opt/otel-instrument in Python functions, and the CDK accepts no other wrapper',
  fix: 'set AWS_LAMBDA_EXEC_WRAPPER to /opt/otel-instrument',
  source: 'https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-lambda/lib/function.ts',
  verified: '2026-11-21',
  askedWhere: whereSet('layers'),
  reads: [knownPart('environment'), knownPart('layers'), 'runtime'],
  check: ({ environment, layers, runtime = '' }) => {
    const isAdot = runtime.startsWith('python') && layers.some((arn) => layerVersion(arn)?.name.startsWith('aws-otel-') === true);
    const isForOthers = environment.some(({ name, value }) => name === 'AWS_LAMBDA_EXEC_WRAPPER' && isKnown(value) && FOR_OTHERS.has(value));
    return isAdot && isForOthers
      ? `the runtime is ${runtime}, a layer of ADOT is attached and AWS_LAMBDA_EXEC_WRAPPER names its wrapper for another language`
      : undefined;
  },
  examples: {
    good: [
      PYTHON,
      wrappedBy('/opt/otel-instrument'),
      { ...wrappedBy('/opt/otel-handler'), Runtime: 'java21' },
      { ...wrappedBy('/opt/otel-handler'), Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:own-wrappers:1', { Ref: 'Other' }] },
      { ...PYTHON, Environment: { Variables: { FALLBACK: '/opt/otel-handler' } } },
    ],
    bad: [wrappedBy('/opt/otel-handler'), wrappedBy('/opt/otel-proxy-handler')],
  },
});

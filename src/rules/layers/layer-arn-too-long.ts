import { SERVICE_MODEL } from '../../data/service-model';
import { defineRule, knownPart } from '../rule';
import { characters, grouped, list, quoted } from '../words';

const { max = Infinity } = SERVICE_MODEL['Layers[]'] ?? {};
const START = 'arn:aws:lambda:eu-west-1:123456789012:layer:';
const ofLength = (length: number) => `${START.padEnd(length - ':1'.length, 'x')}:1`;

export const layerArnTooLong = defineRule({
  id: 'layer-arn-too-long',
  enforces: ['layers-arn-length'],
  title: `ARNs of layers have at most ${grouped(max)} characters`,
  why: 'Lambda rejects the function',
  fix: 'name the layer with fewer characters',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Layers',
  verified: '2026-11-21',
  reads: [knownPart('layers')],
  check: ({ layers }) => layers.filter((arn) => characters(arn) > max).whenAny((arns) =>
    `layer is ${list(arns.map((arn) => `${quoted(arn)} with ${grouped(characters(arn))} characters`))}; Lambda accepts at most ${grouped(max)}`),
  examples: {
    good: [{ Layers: [ofLength(max)] }],
    bad: [{ Layers: [ofLength(max + 1)] }],
  },
});

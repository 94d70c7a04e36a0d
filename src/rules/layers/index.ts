import { LIMITS } from '../../data/limits';
import { Rule } from '../rule';
import { malformedMember, tooMany } from '../shapes';
import { adotWrapperNotForPython } from './adot-wrapper-not-for-python';
import { layerArnTooLong } from './layer-arn-too-long';
import { layerAwslayerArn } from './layer-awslayer-arn';
import { layerImported } from './layer-imported';
import { layerInAnotherRegion } from './layer-in-another-region';
import { layerNotForArchitecture } from './layer-not-for-architecture';
import { layerNotForRuntime } from './layer-not-for-runtime';
import { layerRepeated } from './layer-repeated';
import { layersOnImage } from './layers-on-image';

const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:orders';

export const LAYERS: readonly Rule[] = [
  tooMany('layers', {
    id: 'layers-too-many',
    enforces: ['layers-max-5'],
    max: LIMITS.layersPerFunction.max,
    fix: `keep at most ${LIMITS.layersPerFunction.max}, or put the content of several layers into one`,
    source: LIMITS.layersPerFunction.source,
    verified: LIMITS.layersPerFunction.verified,
    sample: (index) => `${LAYER}-${index}:1`,
  }),
  malformedMember('layers', {
    id: 'layer-arn-malformed',
    enforces: ['layers-arn-pattern'],
    member: 'layer',
    accepts: `ARNs with the number of a version, such as ${LAYER}:3`,
    good: [`${LAYER}:3`],
    bad: [LAYER, 'orders', `${LAYER}:latest`, `${LAYER}:None`, ''],
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Layers',
    verified: '2026-11-21',
  }),
  layerArnTooLong,
  layerAwslayerArn,
  layerInAnotherRegion,
  layerRepeated,
  layersOnImage,
  adotWrapperNotForPython,
  layerNotForRuntime,
  layerNotForArchitecture,
  layerImported,
];

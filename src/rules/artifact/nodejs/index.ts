import { nodejsModuleMissing } from './nodejs-module-missing';
import { Rule } from '../../rule';

export const ARTIFACT_NODEJS: readonly Rule[] = [
  nodejsModuleMissing,
];

import { inlineCodeWithoutHandler } from './inline-code-without-handler';
import { Rule } from '../../rule';

export const ARTIFACT_INLINE: readonly Rule[] = [
  inlineCodeWithoutHandler,
];

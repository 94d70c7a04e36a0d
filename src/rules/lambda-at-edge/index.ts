import { Rule } from '../rule';

export const LAMBDA_AT_EDGE: readonly Rule[] = [];

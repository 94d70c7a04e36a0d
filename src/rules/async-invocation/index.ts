import { Rule } from '../rule';

export const ASYNC_INVOCATION: readonly Rule[] = [];

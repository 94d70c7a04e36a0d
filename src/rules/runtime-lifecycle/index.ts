import { Rule } from '../rule';

export const RUNTIME_LIFECYCLE: readonly Rule[] = [
];

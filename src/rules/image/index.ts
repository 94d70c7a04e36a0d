import { Rule } from '../rule';

export const IMAGE: readonly Rule[] = [
];

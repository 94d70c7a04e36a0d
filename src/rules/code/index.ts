import { Rule } from '../rule';

export const CODE: readonly Rule[] = [
];

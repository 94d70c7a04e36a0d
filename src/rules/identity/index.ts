import { Rule } from '../rule';

export const IDENTITY: readonly Rule[] = [
];

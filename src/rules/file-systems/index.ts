import { Rule } from '../rule';

export const FILE_SYSTEMS: readonly Rule[] = [
];

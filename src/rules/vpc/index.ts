import { Rule } from '../rule';

export const VPC: readonly Rule[] = [
];

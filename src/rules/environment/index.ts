import { Rule } from '../rule';
import { environmentReservedName } from './environment-reserved-name';

export const ENVIRONMENT: readonly Rule[] = [
  environmentReservedName,
];

import { Rule } from '../rule';
import { roleNotAssumableByLambda } from './role-not-assumable-by-lambda';

export const EXECUTION_ROLE: readonly Rule[] = [roleNotAssumableByLambda];

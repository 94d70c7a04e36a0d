import { Rule } from '../rule';
import { roleInAnotherAccount } from './role-in-another-account';
import { roleNameWithDefaultKey } from './role-name-with-default-key';
import { roleNotAssumableByLambda } from './role-not-assumable-by-lambda';

export const EXECUTION_ROLE: readonly Rule[] = [roleNotAssumableByLambda, roleInAnotherAccount, roleNameWithDefaultKey];

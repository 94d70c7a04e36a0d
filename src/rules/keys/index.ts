import { Rule } from '../rule';
import { durableKeyClosedToLambda } from './durable-key-closed-to-lambda';
import { keyDisabled } from './key-disabled';
import { keyInAnotherRegion } from './key-in-another-region';
import { keyNamedById } from './key-named-by-id';
import { keyNotSymmetric } from './key-not-symmetric';
import { keyPolicyWithoutLambda } from './key-policy-without-lambda';
import { keyPolicyWithoutLogs } from './key-policy-without-logs';
import { roleDeniedEnvironmentKey } from './role-denied-environment-key';

export const KEYS: readonly Rule[] = [
  keyNamedById,
  keyInAnotherRegion,
  keyNotSymmetric,
  keyDisabled,
  keyPolicyWithoutLambda,
  durableKeyClosedToLambda,
  keyPolicyWithoutLogs,
  roleDeniedEnvironmentKey,
];

import { Rule } from '../rule';
import { acknowledgementUnknownRule } from './acknowledgement-unknown-rule';
import { acknowledgementWithoutReason } from './acknowledgement-without-reason';
import { codePathMissing } from './code-path-missing';
import { environmentNameOfSecret } from './environment-name-of-secret';
import { logGroupElsewhere } from './log-group-elsewhere';
import { optionWithoutEffect } from './option-without-effect';
import { partnerWithoutName } from './partner-without-name';
import { stackCycle } from './stack-cycle';
import { statementsNotAdded } from './statements-not-added';
import { vpcInAnotherRegion } from './vpc-in-another-region';
import { vpcPublicSubnetsNotAllowed } from './vpc-public-subnets-not-allowed';
import { vpcSubnetsNotSelected } from './vpc-subnets-not-selected';

/** Rules on facts that only the props of `CheckedFunction` hold. */
export const PROPS: readonly Rule[] = [
  codePathMissing,
  optionWithoutEffect,
  environmentNameOfSecret,
  logGroupElsewhere,
  vpcInAnotherRegion,
  vpcSubnetsNotSelected,
  vpcPublicSubnetsNotAllowed,
  partnerWithoutName,
  stackCycle,
  acknowledgementUnknownRule,
  acknowledgementWithoutReason,
  statementsNotAdded,
];

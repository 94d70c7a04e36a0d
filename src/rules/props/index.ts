import { Rule } from '../rule';
import { acknowledgementUnknownRule } from './acknowledgement-unknown-rule';
import { acknowledgementWithoutReason } from './acknowledgement-without-reason';
import { codePathMissing } from './code-path-missing';
import { environmentNameOfSecret } from './environment-name-of-secret';
import { logGroupElsewhere } from './log-group-elsewhere';
import { optionWithoutEffect } from './option-without-effect';
import { stackCycle } from './stack-cycle';
import { statementsNotAdded } from './statements-not-added';

/** Rules on facts that only the props of `CheckedFunction` hold. */
export const PROPS: readonly Rule[] = [
  codePathMissing,
  optionWithoutEffect,
  environmentNameOfSecret,
  logGroupElsewhere,
  stackCycle,
  acknowledgementUnknownRule,
  acknowledgementWithoutReason,
  statementsNotAdded,
];

import { Rule } from '../rule';
import { aliasNameRepeated } from './alias-name-repeated';
import { aliasVersionOfAnotherFunction } from './alias-version-of-another-function';
import { asyncConfigRepeated } from './async-config-repeated';
import { functionUrlClosed } from './function-url-closed';
import { functionUrlRepeated } from './function-url-repeated';
import { referenceToOtherType } from './reference-to-other-type';

export const REFERENCES: readonly Rule[] = [
  referenceToOtherType,
  aliasNameRepeated,
  aliasVersionOfAnotherFunction,
  functionUrlRepeated,
  functionUrlClosed,
  asyncConfigRepeated,
];

import { Rule } from '../rule';
import { snapstartWithLargeEphemeralStorage } from './snapstart-with-large-ephemeral-storage';

export const SNAP_START: readonly Rule[] = [
  snapstartWithLargeEphemeralStorage,
];

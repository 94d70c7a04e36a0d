/** Rules that are rows: what they say follows from a field, the service model and a few words. */
export { malformedMember, missing, tooMany } from './member-shapes';
export { notWhole, outOfRange } from './number-shapes';
export { bound, memberPattern, wholeValue } from './shape-rows';
export { lengthOutOfRange, malformed, notAllowed } from './text-shapes';

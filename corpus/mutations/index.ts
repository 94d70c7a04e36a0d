import { AROUND } from './around';
import { CALLS } from './calls';
import { COMBINATIONS } from './combinations';
import { FUNCTION_MUTATIONS } from './function';
import { Mutation } from './mutation';
import { RESOURCE_MUTATIONS } from './resources';

export type { Mutation } from './mutation';

export const MUTATIONS: readonly Mutation[] = [...FUNCTION_MUTATIONS, ...RESOURCE_MUTATIONS, ...COMBINATIONS, ...AROUND, ...CALLS];

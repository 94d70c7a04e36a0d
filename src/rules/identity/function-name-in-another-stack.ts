import { seen } from '../../view/maybe';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { quoted } from '../words';

const namedWith = (isInSameStack: boolean) => ({ properties: { FunctionName: 'orders' }, view: { namesakes: seen([{ name: 'Other', isInSameStack }]) } });

/** A warning, since nobody may ever deploy both stacks. */
export const functionNameInAnotherStack = defineRule({
  id: 'function-name-in-another-stack',
  enforces: ['function-name-unique'],
  severity: 'warning',
  title: 'The functions of an account and Region have different names',
  why: 'Lambda rejects the second of two functions with one name in an account and Region',
  fix: 'give one of them another name, or leave the name to CloudFormation',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#API_CreateFunction_Errors',
  verified: '2026-11-21',
  reads: ['functionName', knownPart('namesakes')],
  check: ({ functionName = '', namesakes }) => namesakes.some(({ isInSameStack }) => isInSameStack) ? undefined : namesakes
    .whenAny((others) => `${named('function', 'functions', others)} of another stack for the same account and Region ${others.length === 1 ? 'has' : 'have'} `
      + `the name ${quoted(functionName)} too`),
  examples: {
    good: [{ FunctionName: 'orders' }], // test/readers/events.test.ts has the near misses
    bad: [namedWith(false)],
  },
});

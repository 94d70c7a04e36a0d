import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { quoted } from '../words';

const functionNamed = (FunctionName: unknown) => ({ Type: 'AWS::Lambda::Function', Properties: { FunctionName } });

export const functionNameRepeated = defineRule({
  id: 'function-name-repeated',
  enforces: ['function-name-unique'],
  title: 'The functions of a stack have different names',
  why: 'Lambda rejects the second of two functions with one name in an account and Region',
  fix: 'give one of them another name, or leave the name to CloudFormation',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#API_CreateFunction_Errors',
  verified: '2026-11-21',
  reads: ['functionName', knownPart('namesakes')],
  check: ({ functionName = '', namesakes }) => namesakes.filter(({ isInSameStack }) => isInSameStack)
    .whenAny((others) => `${named('function', 'functions', others)} of the stack ${others.length === 1 ? 'has' : 'have'} the name ${quoted(functionName)} too`),
  examples: {
    good: [
      { properties: { FunctionName: 'orders' }, resources: { Other: functionNamed('Orders') } },
      { properties: { FunctionName: 'orders' }, resources: { Other: functionNamed({ Ref: 'Name' }) } },
      { properties: {}, resources: { Other: functionNamed(undefined) } },
    ],
    bad: [
      { properties: { FunctionName: 'orders' }, resources: { Other: functionNamed('orders') } },
      { properties: { FunctionName: 'orders' }, resources: { Other: functionNamed({ 'Fn::Join': ['', ['or', 'ders']] }) } },
    ],
  },
});

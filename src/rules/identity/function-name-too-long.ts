import { LIMITS } from '../../data/limits';
import { SERVICE_MODEL } from '../../data/service-model';
import { defineRule } from '../rule';
import { characters, grouped } from '../words';

const MAX_NAME = LIMITS.functionNameCharacters.max;
const MAX_ARN = SERVICE_MODEL.FunctionName?.max ?? Infinity;

export const functionNameTooLong = defineRule({
  id: 'function-name-too-long',
  enforces: ['function-name-length'],
  title: 'A function name has at most 64 characters',
  why: 'Lambda rejects the function',
  fix: 'shorten the name to 64 characters; in a template it may also be left out, CloudFormation then makes one up',
  source: LIMITS.functionNameCharacters.source,
  verified: '2026-11-21',
  reads: ['functionName'],
  check: ({ functionName = '' }) => {
    const isArn = functionName.includes(':');
    const max = isArn ? MAX_ARN : MAX_NAME;
    const length = characters(functionName);
    return length > max ? `function name has ${grouped(length)} characters; Lambda accepts at most ${max}${isArn ? ' in an ARN' : ''}` : undefined;
  },
  examples: {
    good: [{ FunctionName: 'x'.repeat(64) }, { FunctionName: `123456789012:function:${'x'.repeat(64)}` }],
    bad: [{ FunctionName: 'x'.repeat(65) }, { FunctionName: `123456789012:function:${'x'.repeat(119)}` }],
  },
});

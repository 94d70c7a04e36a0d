import { LIMITS } from '../../data/limits';
import { defineRule } from '../rule';
import { grouped } from '../words';

const { max, source, verified } = LIMITS.templateBytes;

export const inlineCodeTooLarge = defineRule({
  id: 'inline-code-too-large',
  // The documented 4 MB are those of the package made from it; the template ends before.
  enforces: ['code-inline-size-4mb', 'template-size'],
  title: 'Inline code fits into a template',
  why: `CloudFormation rejects templates of more than ${grouped(max)} bytes`,
  fix: 'put the code into a .zip package',
  source,
  verified,
  reads: ['codeZipFile'],
  check: ({ codeZipFile = '' }) => {
    const bytes = Buffer.byteLength(codeZipFile);
    return bytes > max ? `the inline code has ${grouped(bytes)} bytes; a template has at most ${grouped(max)}` : undefined;
  },
  examples: {
    good: [{ Code: { ZipFile: '/'.repeat(max) } }],
    bad: [{ Code: { ZipFile: '/'.repeat(max + 1) } }],
  },
});

import { RUNTIMES } from '../../data/runtimes';
import { defineRule, knownPart, maybe } from '../rule';

const WITHOUT_INLINE_CODE: ReadonlySet<string> = new Set(Object.keys(RUNTIMES).filter((runtime) => !RUNTIMES[runtime]?.inlineCode));
const ZipFile = 'exports.handler = async () => 1';

export const inlineCodeRuntimeUnsupported = defineRule({
  id: 'inline-code-runtime-unsupported',
  enforces: ['code-inline-runtime'],
  title: 'Inline code is Node.js or Python',
  why: 'CloudFormation takes code in the template for Node.js and Python functions only',
  fix: 'put the code into a .zip package, or use a Node.js or Python runtime',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html',
  verified: '2026-11-21',
  reads: [knownPart('codeSources'), 'runtime', 'packageType', maybe('codeZipFile')],
  // A request has the bytes of a package in this place, which is no text of a template.
  check: ({ codeSources, runtime, packageType = 'Zip', codeZipFile }) => {
    const isInline = codeZipFile !== undefined && packageType === 'Zip' && codeSources.some((source) => source === 'ZipFile');
    return isInline && runtime !== undefined && WITHOUT_INLINE_CODE.has(runtime) ? `the code is inline and the runtime is ${runtime}` : undefined;
  },
  examples: {
    good: [{ Code: { ZipFile } }, { Runtime: 'python3.14', Code: { ZipFile: 'def handler(event, context): return 1' } }],
    bad: [{ Runtime: 'java25', Code: { ZipFile } }, { Runtime: 'provided.al2023', Code: { ZipFile } }],
  },
});

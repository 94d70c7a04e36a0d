import { defineRule, knownPart, maybe } from '../rule';
import { quoted } from '../words';

const Code = { ZipFile: 'exports.handler = async () => 1' };

export const inlineCodeHandlerNotIndex = defineRule({
  id: 'inline-code-handler-not-index',
  enforces: ['code-inline-handler-index'],
  // A handler can also come from a layer and call the inline code.
  severity: 'warning',
  title: 'The handler of inline code is in the file index',
  why: 'CloudFormation puts inline code into a file named index; with another one in Handler invocations fail to load it',
  fix: 'write the handler as index and the name of the function, such as index.handler',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html',
  verified: '2026-11-21',
  reads: [knownPart('codeSources'), 'handler', 'packageType', maybe('codeZipFile')],
  check: ({ codeSources, handler, packageType = 'Zip', codeZipFile }) => {
    const isInline = codeZipFile !== undefined && packageType === 'Zip' && codeSources.some((source) => source === 'ZipFile');
    return isInline && handler !== undefined && !/^(\.\/)?index(\.|$)/.test(handler)
      ? `the code is inline and the handler is ${quoted(handler)}`
      : undefined;
  },
  examples: {
    good: [{ Code, Handler: 'index.handler' }, { Code, Runtime: 'python3.14', Handler: 'index.main' }],
    bad: [
      { Code, Handler: 'handler.index' },
      { Code, Handler: 'src/index.handler' },
      { Code, Runtime: 'python3.14', Handler: 'lambda_function.lambda_handler' },
    ],
  },
});

import { defineRule, knownPart, maybe } from '../rule';

const Code = { ZipFile: 'exports.handler = async () => 1' };
const CodeSigningConfigArn = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0f6c334abcdea4d8b';

export const inlineCodeUnsigned = defineRule({
  id: 'inline-code-unsigned',
  enforces: ['codesigning-inline-unsigned'],
  // The policy stands in the configuration: Enforce blocks the deployment, Warn does not.
  severity: 'warning',
  title: 'Code that must be signed is not inline',
  why: 'inline code carries no signature: Lambda blocks its deployment under the policy Enforce, and warns under Warn',
  fix: 'put the code into a signed .zip package in S3, or remove the code signing configuration',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html#config-codesigning-valid',
  verified: '2026-11-21',
  reads: [maybe('codeZipFile'), knownPart('codeSources'), maybe('codeSigningConfigArn'), 'hasCodeSigningConfig', 'packageType'],
  check: ({ codeZipFile, codeSources, hasCodeSigningConfig, packageType = 'Zip' }) => {
    const isInline = codeZipFile !== undefined && packageType === 'Zip' && codeSources.some((source) => source === 'ZipFile');
    return isInline && hasCodeSigningConfig === true ? 'the code is inline and a code signing configuration is given' : undefined;
  },
  examples: {
    good: [{ Code }, { CodeSigningConfigArn }],
    bad: [{ Code, CodeSigningConfigArn }, { Code, CodeSigningConfigArn: { 'Fn::GetAtt': ['Signing', 'CodeSigningConfigArn'] } }],
  },
});

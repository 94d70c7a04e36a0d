import { IMAGE } from '../example-properties';
import { defineRule, maybe } from '../rule';

const CodeSigningConfigArn = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0f6c334abcdea4d8b';

export const codeSigningOnImage = defineRule({
  id: 'code-signing-on-image',
  enforces: ['codesigning-zip-only'],
  title: 'Code signing is for .zip packages',
  why: 'Lambda does not support code signing for container images',
  fix: 'remove the code signing configuration, or deploy a .zip package',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning-create.html',
  verified: '2026-11-21',
  reads: [maybe('codeSigningConfigArn'), 'hasCodeSigningConfig', 'packageType'],
  check: ({ hasCodeSigningConfig, packageType }) =>
    hasCodeSigningConfig === true && packageType === 'Image' ? 'a code signing configuration is given for an image' : undefined,
  examples: {
    good: [{ CodeSigningConfigArn }, IMAGE],
    bad: [{ ...IMAGE, CodeSigningConfigArn }, { ...IMAGE, CodeSigningConfigArn: { Ref: 'Signing' } }],
  },
});

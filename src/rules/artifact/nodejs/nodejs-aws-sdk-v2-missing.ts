import { list } from '../../words';
import { handlerFault } from '../handler-fault';

export const nodejsAwsSdkV2Missing = handlerFault({
  id: 'nodejs-aws-sdk-v2-missing',
  enforces: [],
  title: 'Who uses the AWS SDK for JavaScript v2 packages it',
  why: 'runtimes since Node.js 18 have version 3 only, and every invocation fails with Runtime.ImportModuleError',
  fix: 'use the clients of version 3, such as @aws-sdk/client-s3, or package aws-sdk',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html',
  verified: '2026-11-29',
  kind: 'nodejs-aws-sdk-v2-missing',
  what: ({ file, by, specifiers }, { name }) => `${file} ${by}s ${list(specifiers)}, and aws-sdk is not in ${name}`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'const AWS = require("aws-sdk");\nexports.handler = async () => {};', 'node_modules/aws-sdk/index.js': '' } },
      { properties: {}, files: { 'index.js': 'const AWS = require("aws-sdk");\nexports.handler = async () => {};' }, layerFiles: [{ 'nodejs/node_modules/aws-sdk/index.js': '' }] },
      { properties: { Layers: [{ Ref: 'Sdk' }] }, files: { 'index.js': 'const AWS = require("aws-sdk");\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'exports.handler = async () => require("aws-sdk");' } },
      { properties: {}, files: { 'index.js': 'const { S3 } = require("@aws-sdk/client-s3");\nexports.handler = async () => {};' } },
    ],
    bad: [
      { properties: { Code: { ZipFile: 'const AWS = require("aws-sdk");\nexports.handler = async () => {};' } }, files: { 'index.js': 'const AWS = require("aws-sdk");\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'const AWS = require("aws-sdk");\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.mjs': 'import S3 from "aws-sdk/clients/s3.js";\nexport const handler = async () => S3;' } },
      { properties: {}, files: { 'index.js': 'const AWS = require("aws-sdk");\nexports.handler = async () => {};' }, layerFiles: [{ 'nodejs/node_modules/tools/index.js': '' }] },
    ],
  },
});

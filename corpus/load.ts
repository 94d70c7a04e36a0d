import Module from 'node:module';
import { join } from 'node:path';

process.env.CDK_VALIDATION = 'false'; // the CDK's own checks of the templates
process.env.JSII_DEPRECATED = 'quiet';
process.env.overrideWarningsEnabled = 'false'; // of the AWS Solutions Constructs

const OURS = { paths: [join(__dirname, 'node_modules')] };
const PEERS = /^(aws-cdk-lib|constructs)(\/|$)/;

type Resolve = (request: string, parent: unknown, isMain?: boolean, options?: { readonly paths: readonly string[] }) => string;
const loader = Module as unknown as { _resolveFilename: Resolve };
const resolve = loader._resolveFilename;

/** Has src/ use the CDK of the corpus: an app and the plugin that judges it share one. */
loader._resolveFilename = function (request, parent, isMain, options) {
  return resolve.call(this, request, parent, isMain, PEERS.test(request) ? OURS : options);
};

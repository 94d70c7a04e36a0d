import { defineRule } from '../../rule';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:layer:tools:3';

export const packageHoldsOnlyArchive = defineRule({
  id: 'package-holds-only-archive',
  enforces: [],
  severity: 'warning',
  title: 'A folder that is deployed holds the code itself, not an archive of it',
  why: 'the CDK packs the archive into another one, and Lambda unpacks only the outer one',
  fix: 'name the archive itself, or a folder with what is in it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html',
  verified: '2026-11-29',
  reads: ['artifact', 'handler', 'runtime', 'layers'], // while one of them is unknown, the rule about the handler may have the last word
  check: ({ artifact }) => {
    const [file, another] = artifact?.kind === 'folder' ? artifact.allFiles : [];
    const isSaid = artifact?.handler.verdict === 'missing'; // by the rule about the handler, which names the archive
    return artifact && file && another === undefined && !isSaid && /^[^/]+\.(zip|jar|war|tar|tgz|tar\.gz)$/.test(file.path)
      ? `${artifact.name} holds ${file.path} and nothing else`
      : undefined;
  },
  examples: {
    good: [
      { properties: { Runtime: 'provided.al2023', Layers: [ARN] }, files: { 'orders.zip': '', 'prices.json': '{}' } },
      { properties: { Runtime: 'java25', Handler: 'shop.Orders', Layers: [ARN] }, files: { 'lib/orders.jar': '' } },
    ],
    bad: [{ properties: { Runtime: 'provided.al2023', Layers: [ARN] }, files: { 'orders.zip': '' } }],
  },
});

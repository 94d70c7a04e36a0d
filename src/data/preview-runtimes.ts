/** Which runtimes are previews stands in their rows; this is how long that is certain at the most. */
export const PREVIEW_RUNTIMES = {
  /** General availability was announced for two months after the languages' own releases of October 2026. */
  until: '2026-12-31',
  source: 'https://aws.amazon.com/blogs/compute/introducing-public-preview-runtimes-on-aws-lambda-starting-with-node-js-26-and-python-3-15/',
  verified: '2026-10-01',
} as const;

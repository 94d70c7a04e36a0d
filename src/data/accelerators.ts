/** Sizes of accelerator memory. CreateFunction itself bounds none, and the sources call them GB or GiB. */
export const ACCELERATOR_MEMORY = {
  documentedSizes: [3, 6, 12, 16, 24, 48],
  source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-acceleratorconfig.html',
  verified: '2026-11-21',
} as const;

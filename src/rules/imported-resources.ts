/** What the rules on strong references between stacks say alike. */
export const STRONG_REFERENCES = {
  enforces: [],
  severity: 'warning',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html',
  verified: '2026-11-29',
} as const;

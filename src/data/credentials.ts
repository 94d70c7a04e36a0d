/**
 * How credentials look that can be told from any other text. Keys which are public by design, such as those of Google for
 * browsers, are not among them.
 */
export const CREDENTIALS = {
  kinds: [
    ['an access key of AWS', String.raw`(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])`],
    ['a private key', String.raw`-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY-----`],
    ['a token of GitHub', String.raw`\b(gh[opsur]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})`],
    ['a token of GitLab', String.raw`\bglpat-[\w-]{20,}`],
    ['a token of Slack', String.raw`\bxox[abeoprs]-[A-Za-z0-9-]{10,}`],
    ['a secret key of Stripe', String.raw`\b[rs]k_(live|test)_[A-Za-z0-9]{16,}`],
    ['an API key of SendGrid', String.raw`\bSG\.[\w-]{22}\.[\w-]{43}`],
    ['a token of npm', String.raw`\bnpm_[A-Za-z0-9]{36}\b`],
    ['a URL with a password', String.raw`^[A-Za-z][A-Za-z0-9+.-]*://[^\s:@/]+:[^\s@/$<*{]+@`],
  ],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  verified: '2026-11-29',
} as const satisfies { readonly kinds: readonly (readonly [string, string])[]; readonly source: string; readonly verified: string };

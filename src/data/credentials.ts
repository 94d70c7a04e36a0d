/**
 * How credentials look that can be told from any other text. Keys which are public by design, such as those of Google for
 * browsers, are not among them.
 */
export const CREDENTIALS = {
  kinds: [
    ['an access key of AWS', /(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9])/],
    ['a private key', /-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY-----/],
    ['a token of GitHub', /\b(gh[opsur]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/],
    ['a token of GitLab', /\bglpat-[\w-]{20,}/],
    ['a token of Slack', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
    ['a secret key of Stripe', /\b[rs]k_(live|test)_[A-Za-z0-9]{16,}/],
    ['an API key of SendGrid', /\bSG\.[\w-]{22}\.[\w-]{43}/],
    ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
    ['a URL with a password', /^[a-z][a-z0-9+.-]*:\/\/[^\s:@/]+:[^\s@/${<*]+@/i],
  ],
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  verified: '2026-11-29',
} as const satisfies { readonly kinds: readonly (readonly [string, RegExp])[]; readonly source: string; readonly verified: string };

/** The runtimes on the first Amazon Linux, which never ran on arm64. */
export const AMAZON_LINUX_1_RUNTIMES = {
  names: [
    'dotnetcore1.0', 'dotnetcore2.0', 'dotnetcore2.1', 'go1.x', 'java8',
    'nodejs', 'nodejs4.3', 'nodejs4.3-edge', 'nodejs6.10', 'nodejs8.10',
    'provided', 'python2.7', 'python3.6', 'python3.7', 'ruby2.5',
  ],
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html',
  verified: '2026-11-21',
} as const;

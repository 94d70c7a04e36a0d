/** The operating system of a runtime. */
export interface RuntimeSystem {
  readonly name: string;
  /** The version of its GNU C library. */
  readonly glibc: string;
}

/** Which C library each operating system has. */
export const SYSTEM_LIBRARIES_SOURCE = {
  source: 'https://docs.aws.amazon.com/linux/al2023/ug/glibc-gcc-and-binutils.html',
  verified: '2026-11-29',
} as const;

/** Which runtime has which operating system. */
export const RUNTIME_SYSTEMS_SOURCE = {
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  verified: '2026-11-21',
} as const;

const AMAZON_LINUX_2: RuntimeSystem = { name: 'Amazon Linux 2', glibc: '2.26' };
const AMAZON_LINUX_2023: RuntimeSystem = { name: 'Amazon Linux 2023', glibc: '2.34' };

/** The runtimes of which that is known. */
export const RUNTIME_SYSTEMS: Readonly<Record<string, RuntimeSystem>> = {
  'dotnet6': AMAZON_LINUX_2,
  'dotnet8': AMAZON_LINUX_2023,
  'dotnet10': AMAZON_LINUX_2023,
  'java8.al2': AMAZON_LINUX_2,
  'java8.al2023': AMAZON_LINUX_2023,
  'java11': AMAZON_LINUX_2,
  'java11.al2023': AMAZON_LINUX_2023,
  'java17': AMAZON_LINUX_2,
  'java17.al2023': AMAZON_LINUX_2023,
  'java21': AMAZON_LINUX_2023,
  'java25': AMAZON_LINUX_2023,
  'nodejs16.x': AMAZON_LINUX_2,
  'nodejs18.x': AMAZON_LINUX_2,
  'nodejs20.x': AMAZON_LINUX_2023,
  'nodejs22.x': AMAZON_LINUX_2023,
  'nodejs24.x': AMAZON_LINUX_2023,
  'provided.al2': AMAZON_LINUX_2,
  'provided.al2023': AMAZON_LINUX_2023,
  'python3.8': AMAZON_LINUX_2,
  'python3.9': AMAZON_LINUX_2,
  'python3.10': AMAZON_LINUX_2,
  'python3.11': AMAZON_LINUX_2,
  'python3.12': AMAZON_LINUX_2023,
  'python3.13': AMAZON_LINUX_2023,
  'python3.14': AMAZON_LINUX_2023,
  'ruby3.2': AMAZON_LINUX_2,
  'ruby3.3': AMAZON_LINUX_2023,
  'ruby3.4': AMAZON_LINUX_2023,
};

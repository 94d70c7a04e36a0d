/** One runtime identifier. Days are YYYY-MM-DD; a day that AWS has not set is absent. */
export interface RuntimeRow {
  /** `false` for what exists only as a container base image. */
  readonly zip?: false;
  readonly deprecatedOn?: string;
  /** From this day no function can be created with the runtime. */
  readonly createBlockedOn?: string;
  /** From this day no function can be updated that has the runtime. */
  readonly updateBlockedOn?: string;
  /** `undefined` where the sources disagree or are silent. */
  readonly snapStart: boolean | undefined;
  readonly durable?: true;
  readonly managedInstances?: true;
  /** Whether CloudFormation accepts the code as text in the template. */
  readonly inlineCode?: true;
  readonly preview?: true;
  readonly successor?: string;
}

/** The days AWS gives for each runtime, and what it can be combined with. */
export const RUNTIMES_SOURCE = {
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  verified: '2026-10-01',
} as const;

export const RUNTIMES: Readonly<Record<string, RuntimeRow>> = {
  'dotnet6': { deprecatedOn: '2024-12-20', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'dotnet10' },
  'dotnet8': { deprecatedOn: '2026-11-10', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: true, durable: true, managedInstances: true, successor: 'dotnet10' },
  'dotnet9': { zip: false, deprecatedOn: '2026-11-10', snapStart: undefined, successor: 'dotnet10' },
  'dotnet10': { deprecatedOn: '2028-11-14', createBlockedOn: '2028-12-14', updateBlockedOn: '2029-01-15', snapStart: true, durable: true, managedInstances: true },
  'dotnetcore1.0': { deprecatedOn: '2019-06-27', createBlockedOn: '2019-06-30', updateBlockedOn: '2019-07-30', snapStart: false, successor: 'dotnet10' },
  'dotnetcore2.0': { deprecatedOn: '2019-05-30', createBlockedOn: '2019-04-30', updateBlockedOn: '2019-05-30', snapStart: false, successor: 'dotnet10' },
  'dotnetcore2.1': { deprecatedOn: '2022-01-05', createBlockedOn: '2022-01-05', updateBlockedOn: '2022-04-13', snapStart: false, successor: 'dotnet10' },
  'dotnetcore3.1': { deprecatedOn: '2023-04-03', createBlockedOn: '2023-04-03', updateBlockedOn: '2023-05-03', snapStart: false, successor: 'dotnet10' },
  'go1.x': { deprecatedOn: '2024-01-08', createBlockedOn: '2024-02-08', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'provided.al2023' },
  'java8': { deprecatedOn: '2024-01-08', createBlockedOn: '2024-02-08', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'java25' },
  'java8.al2': { deprecatedOn: '2027-06-30', createBlockedOn: '2027-07-31', updateBlockedOn: '2027-08-31', snapStart: false, successor: 'java25' },
  'java8.al2023': { deprecatedOn: '2029-06-30', updateBlockedOn: '2029-08-31', snapStart: false, successor: 'java25' },
  'java11': { deprecatedOn: '2027-06-30', createBlockedOn: '2027-07-31', updateBlockedOn: '2027-08-31', snapStart: true, successor: 'java25' },
  'java11.al2023': { deprecatedOn: '2029-06-30', updateBlockedOn: '2029-08-31', snapStart: undefined, successor: 'java25' },
  'java17': { deprecatedOn: '2027-06-30', createBlockedOn: '2027-07-31', updateBlockedOn: '2027-08-31', snapStart: true, durable: true, successor: 'java25' },
  'java17.al2023': { deprecatedOn: '2029-06-30', updateBlockedOn: '2029-08-31', snapStart: undefined, successor: 'java25' },
  'java21': { deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31', updateBlockedOn: '2029-08-31', snapStart: true, durable: true, managedInstances: true, successor: 'java25' },
  'java25': { deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31', updateBlockedOn: '2029-08-31', snapStart: true, durable: true, managedInstances: true },
  'nodejs': { deprecatedOn: '2016-08-30', createBlockedOn: '2016-09-30', updateBlockedOn: '2016-10-31', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs4.3': { deprecatedOn: '2020-03-05', createBlockedOn: '2020-02-03', updateBlockedOn: '2020-03-05', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs4.3-edge': { deprecatedOn: '2020-03-05', createBlockedOn: '2019-03-31', updateBlockedOn: '2019-04-30', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs6.10': { deprecatedOn: '2019-08-12', createBlockedOn: '2019-07-12', updateBlockedOn: '2019-08-12', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs8.10': { deprecatedOn: '2020-03-06', createBlockedOn: '2020-02-04', updateBlockedOn: '2020-03-06', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs10.x': { deprecatedOn: '2021-07-30', createBlockedOn: '2021-07-30', updateBlockedOn: '2022-02-14', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs12.x': { deprecatedOn: '2023-03-31', createBlockedOn: '2023-03-31', updateBlockedOn: '2023-04-30', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs14.x': { deprecatedOn: '2023-12-04', createBlockedOn: '2024-01-09', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs16.x': { deprecatedOn: '2024-06-12', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs18.x': { deprecatedOn: '2025-09-01', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs20.x': { deprecatedOn: '2026-04-30', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs22.x': { deprecatedOn: '2027-04-30', createBlockedOn: '2027-06-01', updateBlockedOn: '2027-07-01', snapStart: false, durable: true, managedInstances: true, inlineCode: true, successor: 'nodejs24.x' },
  'nodejs24.x': { deprecatedOn: '2028-04-30', createBlockedOn: '2028-06-01', updateBlockedOn: '2028-07-01', snapStart: false, durable: true, managedInstances: true, inlineCode: true },
  'nodejs26.x': { snapStart: false, inlineCode: true, preview: true },
  'provided': { deprecatedOn: '2024-01-08', createBlockedOn: '2024-02-08', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'provided.al2023' },
  'provided.al2': { deprecatedOn: '2026-07-31', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'provided.al2023' },
  'provided.al2023': { deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31', updateBlockedOn: '2029-08-31', snapStart: false, managedInstances: true },
  'python2.7': { deprecatedOn: '2021-07-15', createBlockedOn: '2021-07-15', updateBlockedOn: '2022-05-30', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.6': { deprecatedOn: '2022-07-18', createBlockedOn: '2022-07-18', updateBlockedOn: '2022-08-29', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.7': { deprecatedOn: '2023-12-04', createBlockedOn: '2024-01-09', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.8': { deprecatedOn: '2024-10-14', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.9': { deprecatedOn: '2025-12-15', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.10': { deprecatedOn: '2026-10-31', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.11': { deprecatedOn: '2027-06-30', createBlockedOn: '2027-07-31', updateBlockedOn: '2027-08-31', snapStart: false, inlineCode: true, successor: 'python3.14' },
  'python3.12': { deprecatedOn: '2028-10-31', createBlockedOn: '2028-11-30', updateBlockedOn: '2029-01-10', snapStart: true, inlineCode: true, successor: 'python3.14' },
  'python3.13': { deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31', updateBlockedOn: '2029-08-31', snapStart: true, durable: true, managedInstances: true, inlineCode: true, successor: 'python3.14' },
  'python3.14': { deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31', updateBlockedOn: '2029-08-31', snapStart: true, durable: true, managedInstances: true, inlineCode: true },
  'python3.15': { snapStart: undefined, inlineCode: true, preview: true },
  'ruby2.5': { deprecatedOn: '2021-07-30', createBlockedOn: '2021-07-30', updateBlockedOn: '2022-03-31', snapStart: false, successor: 'ruby4.0' },
  'ruby2.7': { deprecatedOn: '2023-12-07', createBlockedOn: '2024-01-09', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'ruby4.0' },
  'ruby3.2': { deprecatedOn: '2026-03-31', createBlockedOn: '2027-02-01', updateBlockedOn: '2027-03-03', snapStart: false, successor: 'ruby4.0' },
  'ruby3.3': { deprecatedOn: '2027-03-31', createBlockedOn: '2027-04-30', updateBlockedOn: '2027-05-31', snapStart: false, successor: 'ruby4.0' },
  'ruby3.4': { deprecatedOn: '2028-03-31', createBlockedOn: '2028-04-30', updateBlockedOn: '2028-05-31', snapStart: false, successor: 'ruby4.0' },
  'ruby4.0': { deprecatedOn: '2029-03-31', createBlockedOn: '2029-04-30', updateBlockedOn: '2029-05-31', snapStart: false },
};

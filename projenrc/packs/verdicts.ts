import { PackFinding, VALIDATOR } from './concern-app';

/** Whose choice it is that a pack says something, and why it stays. */
export interface Verdict {
  readonly packs: readonly string[];
  readonly id: string;
  readonly whose: 'yours' | 'ours';
  readonly why: string;
}

const GOVERNMENT = ['NIST.800.53.R5', 'HIPAA.Security'];
const AWS = [...GOVERNMENT, 'PCI.DSS.321'];

const SERVERLESS = 'Serverless';
const EVENTS = '`deadLetter` or `asyncInvocation.onFailure`; only events of asynchronous invocations get there';

export const VERDICTS: readonly Verdict[] = [
  {
    packs: AWS, id: 'IAMNoInlinePolicy', whose: 'ours',
    why: 'statements that belong to one function stand in its own policy; managed policies have a quota in each account and would be shared by nobody',
  },
  { packs: AWS, id: 'CloudWatchLogGroupEncrypted', whose: 'yours', why: '`encryption: { key }` encrypts the log group too; a key of your own costs money' },
  { packs: AWS, id: 'LambdaInsideVPC', whose: 'yours', why: '`networking`; a VPC is needed only for what can be reached in no other way' },
  { packs: GOVERNMENT, id: 'LambdaConcurrency', whose: 'yours', why: '`reservedConcurrentExecutions` takes its share from all other functions of the account' },
  { packs: GOVERNMENT, id: 'LambdaDLQ', whose: 'yours', why: EVENTS },
  { packs: [SERVERLESS], id: 'LambdaDLQ', whose: 'yours', why: EVENTS },
  { packs: [SERVERLESS], id: 'LambdaAsyncFailureDestination', whose: 'yours', why: '`asyncInvocation.onFailure`' },
  { packs: [SERVERLESS], id: 'LambdaEventSourceMappingDestination', whose: 'yours', why: '`onFailure` of the event source; a queue has a redrive policy of its own for that' },
  { packs: [SERVERLESS], id: 'LambdaDefaultMemorySize', whose: 'ours', why: 'the default of Lambda, so that a function that moves here runs as before; `memorySize` sets it' },
  { packs: [SERVERLESS], id: 'LambdaDefaultTimeout', whose: 'ours', why: 'the default of Lambda, so that a function that moves here runs as before; `timeout` sets it' },
];

export function verdictOn({ pack, id }: PackFinding): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict.packs.includes(pack) && verdict.id === id);
}

/** Packs that must say nothing about a function. */
export const SILENT = ['AwsSolutions', VALIDATOR, 'cfn-lint'];

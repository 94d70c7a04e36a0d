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
const CFN_LINT = 'cfn-lint';
const CHECKOV = 'Checkov';
const KEY = '`encryption: { key }` encrypts the log group too; a key of your own costs money';
const NETWORK = '`networking`; a VPC is needed only for what can be reached in no other way';
const CONCURRENCY = '`reservedConcurrentExecutions` takes its share from all other functions of the account';
const EVENTS = '`deadLetter` or `asyncInvocation.onFailure`; only events of asynchronous invocations get there';

export const VERDICTS: readonly Verdict[] = [
  {
    packs: AWS,
    id: 'IAMNoInlinePolicy',
    whose: 'ours',
    why: 'statements that belong to one function stand in its own policy; managed policies have a quota in each account and would be shared by nobody',
  },
  { packs: AWS, id: 'CloudWatchLogGroupEncrypted', whose: 'yours', why: KEY },
  { packs: AWS, id: 'LambdaInsideVPC', whose: 'yours', why: NETWORK },
  { packs: GOVERNMENT, id: 'LambdaConcurrency', whose: 'yours', why: CONCURRENCY },
  { packs: GOVERNMENT, id: 'LambdaDLQ', whose: 'yours', why: EVENTS },
  { packs: [SERVERLESS], id: 'LambdaDLQ', whose: 'yours', why: EVENTS },
  { packs: [SERVERLESS], id: 'LambdaAsyncFailureDestination', whose: 'yours', why: '`asyncInvocation.onFailure`' },
  { packs: [SERVERLESS], id: 'LambdaEventSourceMappingDestination', whose: 'yours', why: '`onFailure` of the event source; a queue has a redrive policy of its own for that' },
  { packs: [SERVERLESS], id: 'LambdaDefaultMemorySize', whose: 'ours', why: 'the default of Lambda, so that a function that moves here runs as before; `memorySize` sets it' },
  { packs: [SERVERLESS], id: 'LambdaDefaultTimeout', whose: 'ours', why: 'the default of Lambda, so that a function that moves here runs as before; `timeout` sets it' },
  { packs: [CFN_LINT], id: 'W3005', whose: 'ours', why: 'the `Function` of the CDK writes a dependency on the role beside the reference to it; one of the two would do' },
  { packs: [CHECKOV], id: 'CKV_AWS_111', whose: 'ours', why: 'the network interfaces do not exist yet, and AWS documents `Resource: *` for them; the code of the function is denied them' },
  { packs: [CHECKOV], id: 'CKV_AWS_115', whose: 'yours', why: CONCURRENCY },
  { packs: [CHECKOV], id: 'CKV_AWS_116', whose: 'yours', why: EVENTS },
  { packs: [CHECKOV], id: 'CKV_AWS_117', whose: 'yours', why: NETWORK },
  { packs: [CHECKOV], id: 'CKV_AWS_158', whose: 'yours', why: KEY },
  { packs: [CHECKOV], id: 'CKV_AWS_173', whose: 'yours', why: '`encryption: { key }`; the variables hold where secrets are, not the secrets' },
];

export function verdictOn({ pack, id }: PackFinding): Verdict | undefined {
  return VERDICTS.find((verdict) => verdict.packs.includes(pack) && verdict.id === id);
}

/** Packs that must say nothing about a function. */
export const SILENT = ['AwsSolutions', VALIDATOR];

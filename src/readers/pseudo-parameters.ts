import type { StackFacts } from './template-scope';

/** What CloudFormation knows about a stack by itself, as far as that is known before. */
export function pseudoParameter(name: string, { region, account, stackName }: StackFacts): string | undefined {
  switch (name) {
    case 'AWS::Region': return region;
    case 'AWS::AccountId': return account;
    case 'AWS::StackName': return stackName;
    case 'AWS::Partition': return region && partitionOf(region);
    default: return undefined;
  }
}

/** Only the partitions whose Regions have a prefix of their own. */
function partitionOf(region: string): string | undefined {
  const prefix = /^(us-gov|us-iso[a-z]*|eu-isoe|eusc|cn|[a-z]{2})-/.exec(region)?.[1];
  switch (prefix) {
    case undefined: return undefined;
    case 'cn': return 'aws-cn';
    case 'us-gov': return 'aws-us-gov';
    default: return prefix.length === 2 ? 'aws' : undefined;
  }
}

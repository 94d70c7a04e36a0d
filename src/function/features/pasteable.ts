import { Stack, Token } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { IConstruct } from 'constructs';

/** A statement as JSON for a policy that no template of the app has. What is known after deployment stands there as `${Logs.Arn}`, as for Fn::Sub. */
export function pasteable(scope: IConstruct, statement: unknown): string {
  const stack = Stack.of(scope);
  const partition = Token.isUnresolved(stack.region) ? undefined : RegionInfo.get(stack.region).partition;
  const text = JSON.stringify(stack.resolve(statement), (_, value: unknown) => inText(value) ?? value);
  return partition === undefined ? text : text.replaceAll('${AWS::Partition}', partition);
}

function inText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? value : undefined;
  }
  const [[name, argument] = [], ...others]: [string?, any?][] = Object.entries(value);
  switch (others.length === 0 ? name : undefined) {
    case 'Ref': return `\${${argument}}`;
    case 'Fn::GetAtt': return `\${${[argument].flat().join('.')}}`;
    case 'Fn::Join': return joined(argument);
    default: return undefined;
  }
}

function joined([separator, members]: [string, unknown]): string | undefined {
  const texts = Array.isArray(members) ? members.map(inText) : [undefined];
  return texts.includes(undefined) ? undefined : texts.join(separator);
}

import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { REVIEWED } from './reviewed-statements';
import { ENV } from './stack';
import { CONCERNS } from '../../examples/concerns';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

/** The wildcards that AWS documents no narrower resource for. */
const WILDCARDS: readonly RegExp[] = [
  /^xray:PutTraceSegments, xray:PutTelemetryRecords on \*$/,
  /^ec2:CreateNetworkInterface, .* on \*$/,
  /^cloudwatch:DescribeAlarms on \*$/, // composite alarms are shown to nobody else
];

/** What `CheckedFunction` writes into the policies of a concern, a line for each statement. */
function statementsFor(concern: string): string[] {
  const stack = new Stack(new App(), 'Shop', { env: ENV });
  CONCERNS[concern]!(stack);
  const policies = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith('Orders'));
  return policies.flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement).map(lineOf);
}

function lineOf({ Effect, Action, Resource, Condition }: Statement): string {
  const condition = Condition === undefined ? '' : ` if ${words(Condition)}`;
  return `${Effect === 'Allow' ? '' : `${Effect} `}${[Action].flat().join(', ')} on ${[Resource].flat().map(words).join(', ')}${condition}`;
}

/** `{ Ref: 'Key' }` as `<Key>`. */
function words(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  const [[name, argument] = []] = Object.entries(value);
  switch (name) {
    case 'Fn::Join': return argument[1].map(words).join(argument[0]);
    case 'Fn::GetAtt': return `<${argument.join('.')}>`;
    case 'Ref': return `<${argument}>`;
    default: return JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && ('Ref' in inner || 'Fn::GetAtt' in inner || 'Fn::Join' in inner) ? words(inner) : inner);
  }
}

describe.each(Object.keys(CONCERNS))('the statements for %s', (concern) => {
  test('are those that were reviewed', () => expect(statementsFor(concern).sort()).toEqual([...REVIEWED[concern] ?? []].sort()));

  test('have no wildcard that a narrower resource could replace', () => {
    const wide = statementsFor(concern).filter((line) => !line.startsWith('Deny ') && / on (.*, )?\*/.test(line));
    expect(wide.filter((line) => !WILDCARDS.some((known) => known.test(line)))).toEqual([]);
  });

  test('have no wildcard in an action', () => {
    expect(statementsFor(concern).filter((line) => /^[^ ]*:[A-Za-z]*\*/.test(line))).toEqual([]);
  });
});

import { Stack, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

const REASON = 'the policy holds nothing but what the configuration of the function needs, and no narrower resource is documented or known for this';

/**
 * Tells cdk-nag that wildcards in a policy of ours are meant. For policies that hold no statement of anybody else.
 *
 * Not by `Validations.of(policy).acknowledge`: the CDK leaves an id that is acknowledged anywhere out of the report of the whole
 * app. With the prefix of annotations the id is none of that report; cdk-nag, which looks at the construct and those around
 * it, takes the prefix off.
 */
export function acceptWildcards(policy: iam.Policy, statements: readonly iam.PolicyStatement[]): void {
  const resources: unknown[] = Stack.of(policy).resolve(statements.flatMap((statement) => statement.resources));
  const wildcards = [...new Set(resources.map(nameIn))].filter((name) => name.includes('*'));
  for (const name of wildcards) {
    policy.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, { [`Annotation::AwsSolutions-IAM5[Resource::${name}]`]: REASON });
  }
}

/** How cdk-nag calls a resource: `<Orders.Arn>:*`. */
function nameIn(resource: unknown): string {
  if (typeof resource !== 'object' || resource === null) {
    return String(resource);
  }
  const [[name, argument] = []] = Object.entries(resource);
  switch (name) {
    case 'Fn::Join': return argument[1].map(nameIn).join(argument[0]);
    case 'Fn::GetAtt': return `<${argument.join('.')}>`;
    case 'Ref': return `<${argument}>`;
    default: return '';
  }
}

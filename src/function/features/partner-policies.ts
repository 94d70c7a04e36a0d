import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import { Construct, IConstruct } from 'constructs';
import { pasteable } from './pasteable';
import { StatementsNotAdded } from '../../view/function-view';

/** The policies of what a function uses, and the statements that could not be added to them. */
export class PartnerPolicies {
  private readonly missing = new Map<string, iam.PolicyStatement[]>();

  constructor(private readonly scope: Construct) {}

  /** That of an imported key cannot be changed. */
  public allowWithKey(key: kms.IKeyRef, statement: iam.PolicyStatement): void {
    if (!isAddedToKeyPolicy(key, statement)) {
      this.tell(`the key '${nameOf(key, key.keyRef.keyArn)}'`, statement);
    }
  }

  /** That of an imported secret cannot be changed. */
  public allowWithSecret(secret: secretsmanager.ISecretRef, statement: iam.PolicyStatement): void {
    if (!iam.ResourceWithPolicies.of(secret)?.addToResourcePolicy(statement).statementAdded) {
      this.tell(`the secret '${nameOf(secret, secret.secretRef.secretId)}'`, statement);
    }
  }

  public notAdded(): StatementsNotAdded[] {
    return [...this.missing].map(([name, statements]) => statementsFor(name, this.scope, statements));
  }

  private tell(name: string, statement: iam.PolicyStatement): void {
    this.missing.set(name, [...this.missing.get(name) ?? [], statement]);
  }
}

/** Statements for a policy that cannot be changed, as somebody else can add them. */
export function statementsFor(to: string, scope: Construct, statements: readonly iam.PolicyStatement[]): StatementsNotAdded {
  return { to, statements: statements.map((statement) => pasteable(scope, statement.toStatementJson())) };
}

function isAddedToKeyPolicy(key: kms.IKeyRef, statement: iam.PolicyStatement): boolean {
  if (kms.CfnKey.isCfnKey(key)) {
    if (key.keyPolicy !== undefined && !isListOfStatements(key.keyPolicy)) {
      return false;
    }
    key.keyPolicy ??= defaultKeyPolicy(Stack.of(key));
  }
  return iam.ResourceWithPolicies.of(key)?.addToResourcePolicy(statement).statementAdded ?? false;
}

function nameOf({ node }: IConstruct, arn: string): string {
  return Token.isUnresolved(arn) ? node.path : arn;
}

/** The CDK adds to no other policy of an L1 key, and throws at some. */
function isListOfStatements(policy: unknown): boolean {
  return typeof policy === 'object' && policy !== null && Array.isArray((policy as { Statement?: unknown }).Statement);
}

/**
 * What AWS KMS gives to a key without a policy. A policy without it would lock the account out.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
function defaultKeyPolicy(stack: Stack): object {
  const account = stack.formatArn({ service: 'iam', region: '', resource: 'root' });
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Enable IAM User Permissions', Effect: 'Allow', Principal: { AWS: account }, Action: 'kms:*', Resource: '*' }],
  };
}

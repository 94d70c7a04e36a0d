import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { PartnerPolicies } from './partner-policies';

/** A service by way of which a role uses a key. */
export interface KeyUse {
  readonly key: kms.IKeyRef;
  /** Such as `sqs`. */
  readonly service: string;
  readonly actions: string[];
}

/**
 * What a role may do with a key, only by way of a service. In the account of the key this is enough, since key policies leave
 * the rest to IAM by default; a key of another account has to allow it to the account of the function too.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
 */
export function usesKey(scope: Construct, policies: PartnerPolicies, { key, service, actions }: KeyUse): iam.PolicyStatement {
  const stack = Stack.of(scope);
  const via = { 'kms:ViaService': `${service}.${stack.region}.amazonaws.com` };
  if (isElsewhere(key, stack)) {
    policies.allowWithKey(key, new iam.PolicyStatement({
      principals: [new iam.AccountPrincipal(stack.account)],
      actions,
      resources: ['*'], // in a key policy: this key
      conditions: { StringEquals: via },
    }));
  }
  const { arn, aliasName } = nameForPolicies(key, stack);
  const alias = aliasName === undefined ? {} : { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': aliasName } };
  return new iam.PolicyStatement({ actions, resources: [arn], conditions: { StringEquals: via, ...alias } });
}

function isElsewhere(key: kms.IKeyRef, stack: Stack): boolean {
  return !Token.isUnresolved(key.env.account) && !Token.isUnresolved(stack.account) && key.env.account !== stack.account;
}

/**
 * Policies know no aliases, only keys by their own ARNs. The key of an alias that was imported by its name is any key which
 * has that alias.
 *
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
function nameForPolicies(key: kms.IKeyRef, stack: Stack): { readonly arn: string; readonly aliasName?: string } {
  if (!('aliasTargetKey' in key && 'aliasName' in key)) {
    return { arn: key.keyRef.keyArn };
  }
  try {
    return { arn: (key as kms.IAlias).aliasTargetKey.keyRef.keyArn };
  } catch {
    const arn = stack.formatArn({ service: 'kms', resource: 'key', resourceName: '*', arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
    return { arn, aliasName: (key as kms.IAlias).aliasName };
  }
}

import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { usesKey } from './key-use';
import { PartnerPolicies } from './partner-policies';
import { DeadLetter } from '../dead-letter';

/**
 * Dead letters: props in, statements out. The target is set on the L1, since the L2 would add its statement to another policy.
 *
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function deadLetters(scope: Construct, target: DeadLetter | undefined, policies: PartnerPolicies) {
  const { _service: service, _key: key } = target ?? {};
  return {
    statements: [
      ...(target ? [new iam.PolicyStatement({ actions: [target._action], resources: [target.targetArn] })] : []),
      ...(service && key ? [usesKey(scope, policies, { key, service, actions: ['kms:GenerateDataKey', 'kms:Decrypt'] })] : []),
    ],
    wire: (resource: lambda.CfnFunction) => {
      if (target) {
        resource.deadLetterConfig = { targetArn: target.targetArn };
      }
    },
  };
}

import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DeadLetter } from '../dead-letter';

/** Dead letters: props in, statements out. The target is set on the L1, since the L2 would add its statement to another policy. */
export function deadLetters(target?: DeadLetter) {
  return {
    statements: target ? [new iam.PolicyStatement({ actions: [target._action], resources: [target.targetArn] })] : [],
    wire: (resource: lambda.CfnFunction) => {
      if (target) {
        resource.deadLetterConfig = { targetArn: target.targetArn };
      }
    },
  };
}

import { Names, Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';

/** Both actions for one distribution. They are beside the distribution, which refers to the URL: the other way round would be a cycle. */
export function allowDistribution(target: lambda.IFunction, distribution: cloudfront.IDistributionRef): void {
  const sourceArn = Stack.of(distribution).formatArn({
    service: 'cloudfront', region: '', resource: 'distribution', resourceName: distribution.distributionRef.distributionId,
  });
  const caller = { principal: new iam.ServicePrincipal('cloudfront.amazonaws.com'), sourceArn, scope: distribution };
  const id = Names.nodeUniqueId(target.node);
  target.addPermission(`CallUrlOf${id}`, { ...caller, action: 'lambda:InvokeFunctionUrl', functionUrlAuthType: lambda.FunctionUrlAuthType.AWS_IAM });
  target.addPermission(`CallByUrl${id}`, { ...caller, action: 'lambda:InvokeFunction', invokedViaFunctionUrl: true });
}

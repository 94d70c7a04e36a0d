import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';

/** https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html; X-Ray has no resource-level permission for these. */
const TRACES = { actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], resources: ['*'] };

/** Tracing: props in, statements out. The mode is set on the L1, since the L2 would add its statement to another policy. */
export function tracing(mode: lambda.Tracing = lambda.Tracing.ACTIVE) {
  const off = mode === lambda.Tracing.DISABLED;
  return {
    statements: off ? [] : [new iam.PolicyStatement(TRACES)],
    wire: (resource: lambda.CfnFunction) => {
      resource.tracingConfig = off ? undefined : { mode };
    },
  };
}

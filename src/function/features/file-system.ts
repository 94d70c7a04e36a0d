import { Annotations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { directReads } from './direct-s3-reads';
import { rulesBetween } from './rules-between';
import { CheckedFunctionProps } from '../checked-function-props';
import type { DirectS3Read } from '../direct-s3-read';

const NFS = ec2.Port.tcp(2049);

/**
 * A file system: props in, L2 props and statements out.
 *
 * The L2 adds the dependency on the mount targets. Its statements would go into the role's default policy and name all file
 * systems, so they move to ours, limited to this one. Its rules between the security groups would make a cycle when the
 * group of the function is from another stack than the file system.
 */
export function fileSystem(props: Pick<CheckedFunctionProps, 'filesystem' | 'directS3Read' | 'memorySize'>) {
  const { config } = props.filesystem ?? {};
  const policies = config?.policies ?? [];
  const arns = policies.flatMap((statement) => statement.resources).filter((resource) => resource !== '*');
  return {
    statements: config ? [...policies.map((statement) => limitedTo(arns, config.arn, statement)), ...directReads(config, props)] : [],
    props: { filesystem: config && new MountOnly(config) } satisfies Partial<lambda.FunctionOptions>,
    wire: (checked: ec2.IConnectable, fn: lambda.Function) => {
      const theirs = config?.connections;
      if (theirs) {
        Annotations.of(fn).acknowledgeWarning('@aws-cdk/aws-ec2:ipv4IgnoreEgressRule', 'traffic to the file system is allowed with all other traffic');
        checked.connections.allowTo({ connections: theirs }, theirs.defaultPort ?? NFS);
        fn.node.defaultChild!.node.addDependency(rulesBetween(checked.connections, theirs));
      }
      if (config && props.directS3Read) {
        readDirectly(fn.node.defaultChild as lambda.CfnFunction, props.directS3Read);
      }
    },
  };
}

/** The L2 has no prop for it. */
function readDirectly(resource: lambda.CfnFunction, directS3Read: DirectS3Read): void {
  const mounts = resource.fileSystemConfigs as lambda.CfnFunction.FileSystemConfigProperty[];
  resource.fileSystemConfigs = mounts.map((mount) => ({ ...mount, s3FilesConfig: { directS3Read } }));
}

/** A client of EFS gets to this file system only, and only through its access point. */
function limitedTo(arns: string[], accessPointArn: string, statement: iam.PolicyStatement): iam.PolicyStatement {
  return arns.length > 0 && statement.actions.every((action) => action.startsWith('elasticfilesystem:Client'))
    ? statement.copy({ resources: arns, conditions: { StringEquals: { 'elasticfilesystem:AccessPointArn': accessPointArn } } })
    : statement;
}

class MountOnly extends lambda.FileSystem {
  constructor(config: lambda.FileSystemConfig) {
    super({ ...config, policies: [], connections: undefined });
  }
}

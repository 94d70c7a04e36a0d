import { Annotations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { DirectS3Read } from '../direct-s3-read';

/**
 * A file system: props in, L2 props and statements out.
 *
 * The L2 adds the rule between the security groups and the dependency on the mount targets. Its statements would go into
 * the role's default policy and name all file systems, so they move to ours, limited to this one.
 */
export function fileSystem(filesystem?: lambda.FileSystem, directS3Read?: DirectS3Read) {
  const policies = filesystem?.config.policies ?? [];
  const arns = policies.flatMap((statement) => statement.resources).filter((resource) => resource !== '*');
  return {
    statements: policies.map((statement) => limitedTo(arns, filesystem!.config.arn, statement)),
    props: { filesystem: filesystem && new FileSystemWithoutPolicies(filesystem.config) } satisfies Partial<lambda.FunctionOptions>,
    wire: (fn: lambda.Function) => {
      if (filesystem) {
        Annotations.of(fn).acknowledgeWarning('@aws-cdk/aws-ec2:ipv4IgnoreEgressRule', 'traffic to the file system is allowed with all other traffic');
        waitForRules(fn);
        readDirectly(fn.node.defaultChild as lambda.CfnFunction, directS3Read);
      }
    },
  };
}

/** The L2 has no prop for it. */
function readDirectly(resource: lambda.CfnFunction, directS3Read?: DirectS3Read): void {
  if (directS3Read) {
    const mounts = resource.fileSystemConfigs as lambda.CfnFunction.FileSystemConfigProperty[];
    resource.fileSystemConfigs = mounts.map((mount) => ({ ...mount, s3FilesConfig: { directS3Read } }));
  }
}

/** A client of EFS gets to this file system only, and only through its access point. */
function limitedTo(arns: string[], accessPointArn: string, statement: iam.PolicyStatement): iam.PolicyStatement {
  return arns.length > 0 && statement.actions.every((action) => action.startsWith('elasticfilesystem:Client'))
    ? statement.copy({ resources: arns, conditions: { StringEquals: { 'elasticfilesystem:AccessPointArn': accessPointArn } } })
    : statement;
}

/** Where the file system is in another stack, the rule is below the security group of the function, and the L2 looks below the other one. */
function waitForRules(fn: lambda.Function): void {
  fn.connections.securityGroups.forEach((group) => group.node.findAll()
    .filter((rule) => 'sourceSecurityGroupId' in rule && rule.sourceSecurityGroupId === group.securityGroupId)
    .forEach((rule) => fn.node.defaultChild!.node.addDependency(rule)));
}

class FileSystemWithoutPolicies extends lambda.FileSystem {
  constructor(config: lambda.FileSystemConfig) {
    super({ ...config, policies: [] });
  }
}

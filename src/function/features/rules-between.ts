import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Dependable, IConstruct, IDependable } from 'constructs';

/** The rules that let traffic from one side to the other. They are looked up when the template is written, since some may be made late. */
export function rulesBetween(from: ec2.Connections, to: ec2.Connections): IDependable {
  const rules = {};
  Dependable.implement(rules, {
    get dependencyRoots() {
      const [sources, targets] = [from, to].map(({ securityGroups }) => securityGroups.map(({ securityGroupId }) => securityGroupId));
      return [...from.securityGroups, ...to.securityGroups].flatMap((group) => group.node.findAll())
        .filter((construct) => isRule(construct, sources!, targets!));
    },
  });
  return rules;
}

function isRule(construct: IConstruct, sources: readonly string[], targets: readonly string[]): boolean {
  if (construct instanceof ec2.CfnSecurityGroupIngress) {
    return isAmong(targets, construct.groupId) && isAmong(sources, construct.sourceSecurityGroupId);
  }
  return construct instanceof ec2.CfnSecurityGroupEgress
    && isAmong(sources, construct.groupId) && isAmong(targets, construct.destinationSecurityGroupId);
}

function isAmong(ids: readonly string[], id: string | undefined): boolean {
  return id !== undefined && ids.includes(id);
}

import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';

/**
 * The security groups of a function, whose rules make no cycle between stacks.
 *
 * A rule names the groups of both sides, so its stack depends on the other one. The function's own group is in the stack
 * of the function, which uses what is on the other side: the rule goes there, whichever side was asked for it. A group
 * from another stack may be that of several functions, and the other side may be in the VPC of its stack: the rule goes to
 * the other side. See docs/adr/0015-networks-and-file-systems.md.
 */
export class FunctionConnections extends ec2.Connections {
  constructor(private readonly stack: Stack, securityGroups: ec2.ISecurityGroup[]) {
    super({ securityGroups });
  }

  public allowTo(other: ec2.IConnectable, portRange: ec2.Port, description?: string): void {
    const theirGroups = other.connections.securityGroups;
    const stacks = new Set([...this.securityGroups, ...theirGroups].map((group) => Stack.of(group)));
    if (theirGroups.length === 0 || stacks.size === 1) {
      super.allowTo(other, portRange, description);
      return;
    }
    for (const theirs of theirGroups) {
      this.securityGroups.forEach((ours) => this.connect(ours, theirs, portRange, description));
    }
  }

  /** The last argument of a rule says whether it is made below the other group. */
  private connect(ours: ec2.ISecurityGroup, theirs: ec2.ISecurityGroup, port: ec2.Port, description?: string): void {
    const isHere = Stack.of(ours) === this.stack && !Stack.of(theirs).dependencies.includes(this.stack);
    if (isHere) {
      withdrawRule(ours, theirs, port);
    }
    if (!ours.allowAllOutbound) {
      ours.addEgressRule(theirs, port, description, !isHere);
    }
    theirs.addIngressRule(ours, port, description, isHere);
  }
}

/** When the other side is asked first, it makes the rule in its own stack before it asks the function. */
function withdrawRule(ours: ec2.ISecurityGroup, theirs: ec2.ISecurityGroup, port: ec2.Port): void {
  const { fromPort, toPort, ipProtocol } = port.toRuleJson();
  const rule = Stack.of(ours) === Stack.of(theirs) ? undefined : theirs.node.children.find((child) =>
    child instanceof ec2.CfnSecurityGroupIngress && child.sourceSecurityGroupId === ours.securityGroupId
    && child.fromPort === fromPort && child.toPort === toPort && child.ipProtocol === ipProtocol);
  if (rule) {
    theirs.node.tryRemoveChild(rule.node.id);
  }
}

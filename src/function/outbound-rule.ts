import * as ec2 from 'aws-cdk-lib/aws-ec2';

/** Where the function may send traffic to, when all other ways out are closed. */
export interface OutboundRule {
  /**
   * Who receives the traffic: addresses, such as `Peer.ipv4('10.0.0.0/16')`, a prefix list, or a security group. A security
   * group lets the function in, too.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
   */
  readonly peer: ec2.IPeer;

  /**
   * The ports and the protocol, such as `Port.HTTPS`. All traffic to all addresses is the error `option-without-effect`: it
   * is `allowAllOutbound`.
   */
  readonly port: ec2.Port;

  /**
   * What the rule is for, at most 255 characters.
   *
   * @default - the peer and the port
   */
  readonly description?: string;
}

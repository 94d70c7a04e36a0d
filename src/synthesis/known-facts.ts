import { SubnetType } from 'aws-cdk-lib/aws-ec2';

/**
 * What you know about your accounts and networks, and no template shows. The checks believe it: an error that rests on a
 * wrong fact is wrong too.
 *
 * Values must be known when the app is synthesized; tokens are an error.
 */
export interface KnownFacts {
  /**
   * The concurrency of accounts, for the rules `reserved-concurrency-above-account` and
   * `provisioned-concurrency-above-account`. The first that fits the account and the Region of a function counts; one that
   * no function can reach, since another before it fits whatever it fits, is an error, and so is an empty list.
   *
   * Reservations are added up over all stacks of one account and Region. A stack whose account or Region is decided at
   * deployment is judged by itself, and only by facts that hold wherever it may be deployed.
   *
   * @default - unknown: reservations are not compared with what the account has
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
   */
  readonly accounts?: KnownAccount[];

  /**
   * Subnets that the app does not make, such as those of an imported VPC. Several entries about one subnet complete each
   * other; if they contradict each other, that is an error, and so is an empty list.
   *
   * The rules on subnets and mount targets judge them as those of the app.
   *
   * @default - unknown: such subnets are not judged
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
   */
  readonly subnets?: KnownSubnet[];
}

/** What you know about an account in a Region. */
export interface KnownAccount {
  /**
   * The id of the account, 12 digits; anything else is an error.
   *
   * @default - every account, also one that is decided at deployment
   */
  readonly account?: string;

  /**
   * The Region, such as `eu-west-1`; anything else is an error.
   *
   * @default - every Region, also one that is decided at deployment
   * @see https://docs.aws.amazon.com/general/latest/gr/lambda-service.html
   */
  readonly region?: string;

  /**
   * Concurrent executions of the account in the Region that functions outside of this app leave unreserved: the quota minus
   * their reservations. A whole number, 0 or more; anything else is an error.
   *
   * Before the app is deployed it is what `aws lambda get-account-settings` shows as `UnreservedConcurrentExecutions`;
   * afterwards, add what the functions of the app have reserved.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_AccountLimit.html
   */
  readonly unreservedConcurrentExecutions: number;
}

/** What you know about a subnet that the app does not make. */
export interface KnownSubnet {
  /**
   * The id of the subnet as templates have it, such as `subnet-0123456789abcdef0`; anything else is an error.
   *
   * Those that the CDK makes up while it looks up a VPC are passed over until it knows the right ones.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html
   */
  readonly subnetId: string;

  /**
   * The id of the VPC that the subnet is in, such as `vpc-0123456789abcdef0`; anything else is an error.
   *
   * @default - unknown
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
   */
  readonly vpcId?: string;

  /**
   * The Availability Zone of the subnet, by its name such as `eu-west-1a` or its id such as `euw1-az1`; anything else is an
   * error. A name is compared with names only, and an id with ids.
   *
   * @default - unknown
   * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
   */
  readonly availabilityZone?: string;

  /**
   * Where the default route of the subnet leads: to an internet gateway if it is `PUBLIC`. Functions in a public subnet
   * have no way to the internet.
   *
   * @default - unknown
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html
   */
  readonly subnetType?: SubnetType;
}

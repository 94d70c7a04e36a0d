/** What the user knows and no template shows. */
export interface KnownFacts {
  /** The first that fits the account and the Region of a function counts. */
  readonly accounts?: readonly AccountFacts[];
  /** One per id. */
  readonly subnets?: readonly SubnetFacts[];
}

/** An account in a Region; without one of them, it is about all. */
export interface AccountFacts {
  readonly account?: string;
  readonly region?: string;
  /** What functions outside of the app leave of the quota. */
  readonly unreservedConcurrentExecutions: number;
}

/** A subnet that the app does not make. */
export interface SubnetFacts {
  readonly subnetId: string;
  readonly vpcId?: string;
  readonly availabilityZone?: string;
  /** Whether its default route leads to an internet gateway. */
  readonly isPublic?: boolean;
}

import * as iam from 'aws-cdk-lib/aws-iam';

/** What the function's own role is like. An error together with `role`, which is as it is. */
export interface FunctionRoleOptions {
  /**
   * A fixed name: 1 to 64 letters, digits and the characters `+=,.@-_`. Who deletes the role and makes it anew under that name
   * leaves the function without its environment, which is the warning `role-name-with-default-key`.
   *
   * @default - CloudFormation generates a name
   *
   * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
   */
  readonly roleName?: string;

  /**
   * Where the role is in the hierarchy of the account: it begins and ends with a slash.
   *
   * @default /
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
   */
  readonly path?: string;

  /**
   * A managed policy that says what the role may do at the most. It must allow what the function needs.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;

  /**
   * What the role is for, at most 1,000 characters.
   *
   * @default - no description
   */
  readonly description?: string;
}

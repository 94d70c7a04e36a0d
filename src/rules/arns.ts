/** The service that an ARN names. */
export function serviceInArn(arn: string): string | undefined {
  return /^arn:[^:]*:([^:]+):/.exec(arn)?.[1];
}

import { denies } from './permissions';
import { Problem } from './rule';
import { PolicyStatement } from '../view/policy-statement';

/**
 * What a trust policy denies to a service, whatever else it allows. Whether everybody is services too, IAM says only of some
 * policies.
 */
export function refusalOf(trust: readonly PolicyStatement[], service: string, role = 'the role'): Problem | undefined {
  const denied = trust.filter((statement) => denies(statement, 'sts:AssumeRole')).flatMap(({ services }) => services.known);
  const isNamed = denied.some((one) => one.toLowerCase() === service);
  return isNamed || denied.includes('*') ? {
    what: `the trust policy of ${role} denies ${isNamed ? service : 'everybody'} to assume it`,
    fix: `take ${service} out of what the trust policy denies`,
    severity: isNamed ? undefined : 'warning',
  } : undefined;
}

import { defineRule } from '../rule';
import { quoted } from '../words';

const inAccount = (account: string | undefined, Role: unknown = 'arn:aws:iam::123456789012:role/orders') => ({ properties: { Role }, view: { account } });

export const roleInAnotherAccount = defineRule({
  id: 'role-in-another-account',
  enforces: ['role-same-account'],
  title: 'The role of a function is in its account',
  why: 'Lambda rejects a role of another account, whatever its trust policy says',
  fix: 'name a role of the account that the function is deployed to',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  verified: '2026-12-01',
  reads: ['role', 'account'],
  check: ({ role = '', account }) => {
    const [, ofRole] = /^arn:[^:]*:iam::(\d{12}):role\//.exec(role) ?? [];
    return ofRole !== undefined && account !== undefined && ofRole !== account ? `the role ${quoted(role)} is not of ${account}, the account of the function` : undefined;
  },
  examples: {
    good: [inAccount('123456789012'), inAccount(undefined), inAccount('210987654321', { Ref: 'RoleArn' })],
    bad: [inAccount('210987654321')],
  },
});

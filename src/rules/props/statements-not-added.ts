import { seen } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const LOGS = '{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:eu-west-1:123456789012:log-group:orders:*"}';

export const statementsNotAdded = defineRule({
  id: 'statements-not-added',
  enforces: [],
  title: 'The policies of a role and a key from elsewhere allow what the function needs',
  why: 'the app cannot change them, and without these statements something that the function was given does not work',
  fix: 'have the statements added where the role or the key is made, with each ${…} as it is after deployment, then acknowledge this finding; or let the app make it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  verified: '2026-11-21',
  severity: 'warning',
  reads: [knownPart('statementsNotAdded')],
  check: ({ statementsNotAdded: all }) => all.whenAny((policies) =>
    list(policies.map(({ to, statements }) => `the policy of ${to} was not changed and needs ${statements.join(', ')}`))),
  examples: {
    good: [{ properties: {}, view: { statementsNotAdded: seen([]) } }],
    bad: [
      { properties: {}, view: { statementsNotAdded: seen([{ to: "the role 'orders'", statements: [LOGS] }]) } },
      {
        properties: {},
        view: {
          statementsNotAdded: seen([
            { to: "the role 'orders'", statements: [LOGS] },
            { to: "the key 'arn:aws:kms:eu-west-1:123456789012:key/8aa6c3e4'", statements: ['{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}'] },
          ]),
        },
      },
    ],
  },
});

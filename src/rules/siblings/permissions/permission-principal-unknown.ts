import { PERMISSION } from '../../../view/siblings/permission';
import { rulesOn } from '../../sibling-rules';
import { quoted } from '../../words';

const allowing = (Principal: string) => ({ Principal, SourceAccount: '123456789012' });

export const permissionPrincipalUnknown = rulesOn(PERMISSION).defineRule({
  id: 'permission-principal-unknown',
  enforces: ['permission-principal-pattern'],
  title: 'The principal of a permission is a service of AWS, an account or an identity of IAM',
  why: 'Lambda answers that the provided principal was invalid',
  fix: 'name the service as in sns.amazonaws.com, the account by its id, or the role by its ARN',
  // Lambda accepts any of its pattern in a request, and looks the principal up afterwards.
  source: 'https://github.com/localstack/localstack/blob/main/tests/aws/services/lambda_/test_lambda_api.snapshot.json',
  verified: '2026-12-01',
  reads: ['principal'],
  check: ({ principal = '' }) => isUnknown(principal) ? `principal is ${quoted(principal)}; Lambda accepts services as sns.amazonaws.com, accounts, and ARNs of IAM and STS` : undefined,
  examples: {
    good: [
      allowing('sns.amazonaws.com'),
      allowing('logs.eu-west-1.amazonaws.com'),
      allowing('events.amazonaws.com.cn'),
      { Principal: 'alexa-appkit.amazon.com', EventSourceToken: 'amzn1.ask.skill.1' },
      { Principal: '123456789012' },
      { Principal: 'arn:aws:iam::123456789012:role/caller' },
      { Principal: 'arn:aws:sts::123456789012:assumed-role/caller/session' },
      { Principal: 'AROA1234567890EXAMPLE' },
    ],
    bad: [allowing('apigateway'), allowing('amazonaws.com'), allowing('events.nonaws.com'), { Principal: 'arn:aws:s3:::uploads' }, { Principal: 'arn:aws:iam:123456789012:role/caller' }],
  },
});

/** What cannot be a principal in any partition: a word, a domain of somebody else, or a resource of another service. */
function isUnknown(principal: string): boolean {
  return /^[a-z][a-z-]*$/.test(principal) || principal === 'amazonaws.com'
    || (/^[\w.-]+\.com$/.test(principal) && !/\.(amazonaws|amazon)\.com$/.test(principal))
    || /^arn:[^:]*:(?!iam::|sts::)[a-z]/.test(principal);
}

import { PERMISSION } from '../../../view/siblings/permission';
import { rulesOn } from '../../sibling-rules';

/** Constructs of the CDK give these a permission without a source, and offer no way to name one. */
const WITHOUT_SOURCE_IN_CDK = ['elasticloadbalancing.amazonaws.com', 'secretsmanager.amazonaws.com', 'appconfig.amazonaws.com'];

const calledBy = (Principal: string, more = {}) => ({ Principal, ...more });

export const permissionWithoutSource = rulesOn(PERMISSION).defineRule({
  id: 'permission-without-source',
  enforces: ['permission-service-needs-source'],
  severity: 'warning',
  title: 'A permission for a service says on behalf of which resource or account',
  why: 'other accounts could have the service call the function for resources of theirs',
  fix: 'set SourceArn, or SourceAccount where the resource is not known yet',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html#lambda-AddPermission-request-Principal',
  verified: '2026-11-29',
  reads: ['principal', 'sourceArn', 'sourceAccount', 'principalOrgId', 'eventSourceToken'],
  check: ({ principal = '', sourceArn, sourceAccount, principalOrgId, eventSourceToken }) =>
    principal.endsWith('.amazonaws.com') && !WITHOUT_SOURCE_IN_CDK.includes(principal) && [sourceArn, sourceAccount, principalOrgId, eventSourceToken].every((limit) => limit === undefined)
      ? `${principal} may call the function, whoever the account is`
      : undefined,
  examples: {
    good: [
      calledBy('sns.amazonaws.com', { SourceArn: 'arn:aws:sns:eu-west-1:123456789012:orders' }),
      calledBy('events.amazonaws.com', { SourceAccount: '123456789012' }),
      calledBy('123456789012'),
      ...WITHOUT_SOURCE_IN_CDK.map((principal) => calledBy(principal)),
    ],
    bad: [calledBy('sns.amazonaws.com'), calledBy('s3.amazonaws.com')],
  },
});

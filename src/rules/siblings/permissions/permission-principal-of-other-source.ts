import { PERMISSION } from '../../../view/siblings/permission';
import { named } from '../../arns';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

/** The service in the ARNs of what a principal calls for, where there is one for certain. */
const SERVICES = new Map([
  ['s3.amazonaws.com', 's3'],
  ['sns.amazonaws.com', 'sns'],
  ['events.amazonaws.com', 'events'],
  ['logs.amazonaws.com', 'logs'],
  ['cognito-idp.amazonaws.com', 'cognito-idp'],
]);
const SOURCES: readonly string[] = [...SERVICES.values()];
const allowing = (Principal: string, SourceArn: string) => ({ Principal, SourceArn });

export const permissionPrincipalOfOtherSource = rulesOn(PERMISSION).defineRule({
  id: 'permission-principal-of-other-source',
  enforces: ['permission-principal-matches-source'],
  severity: 'warning',
  title: 'The principal of a permission is the service of the source',
  why: 'the service calls for resources of its own, so the permission never applies',
  fix: 'name the service of the source as the principal',
  source: 'https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md',
  verified: '2026-11-21',
  reads: ['principal', maybe('sourceArn'), knownPart('namedServices')],
  check: ({ principal = '', namedServices }) => {
    const expected = SERVICES.get(principal);
    return expected === undefined ? undefined : namedServices.filter(({ service }) => service !== expected && SOURCES.includes(service))
      .whenAny(([source]) => `${principal} may call the function for ${named(source)}`);
  },
  examples: {
    good: [
      allowing('sns.amazonaws.com', 'arn:aws:sns:eu-west-1:123456789012:orders'),
      allowing('events.amazonaws.com', 'arn:aws:events:eu-west-1:123456789012:rule/orders'),
    ],
    bad: [
      allowing('events.amazonaws.com', 'arn:aws:sns:eu-west-1:123456789012:orders'),
      allowing('sns.amazonaws.com', 'arn:aws:s3:::orders'),
    ],
  },
});

import { LAYER_VERSION_PERMISSION } from '../../../view/siblings/layer-version';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { quoted } from '../../words';

const allowing = (Principal: string) => ({ Principal, OrganizationId: 'o-a1b2c3d4e5' });

export const layerPermissionForOrganizationOfOne = rulesOn(LAYER_VERSION_PERMISSION).defineRule({
  id: 'layer-permission-for-organization-of-one',
  enforces: ['layer-permission-org-needs-star'],
  title: 'A permission for an organization has the principal *',
  why: 'Lambda takes OrganizationId with the principal * only',
  fix: "set Principal to '*', or remove OrganizationId",
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html#lambda-AddLayerVersionPermission-request-OrganizationId',
  verified: '2026-11-21',
  severity: 'warning',
  reads: [maybe('organizationId'), 'principal', knownPart('given')],
  check: ({ principal, given }) => principal !== undefined && principal !== '*' && given.some((path) => path === 'OrganizationId')
    ? `OrganizationId is given and the principal is ${quoted(principal)}`
    : undefined,
  examples: {
    good: [allowing('*'), { Principal: '123456789012' }],
    bad: [allowing('123456789012')],
  },
});

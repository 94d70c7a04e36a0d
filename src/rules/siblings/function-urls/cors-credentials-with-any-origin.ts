import { URL } from '../../../view/siblings/url';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const cors = (AllowOrigins: readonly unknown[], AllowCredentials: unknown = true) => ({ Cors: { AllowOrigins, AllowCredentials } });

export const corsCredentialsWithAnyOrigin = rulesOn(URL).defineRule({
  id: 'cors-credentials-with-any-origin',
  enforces: ['url-cors-credentials-no-wildcard'],
  severity: 'warning',
  title: 'A function URL that takes credentials names the origins that may send them',
  why: 'pages of every origin may call with the cookies of the user, unless the browser refuses a wildcard together with credentials',
  fix: 'name the origins in AllowOrigins, or remove AllowCredentials',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_Cors.html',
  verified: '2026-11-21',
  reads: ['allowCredentials', knownPart('allowOrigins')],
  check: ({ allowCredentials, allowOrigins }) => allowCredentials === true && allowOrigins.some((origin) => origin === '*')
    ? 'AllowCredentials is true and AllowOrigins is "*"'
    : undefined,
  examples: {
    good: [cors(['https://www.example.com']), cors(['*'], false), cors(['*'], { Ref: 'Credentials' }), cors([{ Ref: 'Origin' }]), { Cors: { AllowOrigins: ['*'] } }],
    bad: [cors(['*']), cors(['https://www.example.com', '*'], 'true')],
  },
});

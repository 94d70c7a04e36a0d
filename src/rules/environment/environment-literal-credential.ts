import { CREDENTIALS } from '../../data/credentials';
import { EnvironmentVariable } from '../../view/function-view';
import { isKnown } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const PASSWORD = /(PASSWORD|PASSWD|PASSPHRASE|_PWD)$/i;
const OTHER_SECRET = /(^|_)(SECRET|TOKEN|(API|SECRET|ACCESS|PRIVATE)_?KEY)$/i;
/** What says where a password is, or something about passwords: ARNs, URLs, paths, names, placeholders, switches and numbers. */
const NO_PASSWORD = /^$|[/{<$]|^arn:|password|passwd|secret|^(true|false|yes|no|on|off|\d{1,3})$/i;
const RANDOM = /^(?=.*[0-9])(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9+/_=]{20,}$|^[0-9a-f]{32,}$/;

const KINDS = CREDENTIALS.kinds.map(([kind, pattern]) => ({ kind, pattern: new RegExp(pattern) }));
const ANY_KIND = new RegExp(CREDENTIALS.kinds.map(([, pattern]) => `(?:${pattern})`).join('|'));

/** What a variable certainly looks like. */
function lookOf({ name, value }: EnvironmentVariable): string | undefined {
  if (!isKnown(value)) {
    return undefined;
  }
  if (ANY_KIND.test(value)) {
    return KINDS.find(({ pattern }) => pattern.test(value))?.kind;
  }
  return PASSWORD.test(name) && !NO_PASSWORD.test(value) ? 'a password' : OTHER_SECRET.test(name) && RANDOM.test(value) ? 'a secret' : undefined;
}

const variables = (Variables: Readonly<Record<string, unknown>>) => ({ Environment: { Variables } });

export const environmentLiteralCredential = defineRule({
  id: 'environment-literal-credential',
  enforces: [],
  severity: 'warning',
  title: 'Environment variables hold no credentials',
  why: 'whoever may read the template or the configuration of the function reads the credential',
  fix: 'store it in AWS Secrets Manager, pass the ARN of the secret and let the function read it; secrets of CheckedFunction does both',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  verified: '2026-11-29',
  reads: [knownPart('environment')],
  check: ({ environment }) => environment.filter((variable) => lookOf(variable) !== undefined).whenAny((found) => ({
    what: list(found.map((variable) => `${variable.name} looks like ${lookOf(variable)}`)),
    members: found.map(({ name }) => name),
  })),
  examples: {
    good: [
      variables({ DB_PASSWORD: { Ref: 'Password' }, DB_HOST: 'orders.example.com', DATABASE_URL: 'postgres://orders.example.com:5432/shop' }),
      variables({ DB_PASSWORD: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf', API_TOKEN: '/shop/api/token', SECRET: 'orders-api-v2' }),
      variables({ DB_PASSWORD: 'shop-db-password', RESET_PASSWORD: 'true', TOKEN_TTL_SECONDS: '3600', PASSWORD_LENGTH: '16', API_KEY: '${apiKey}' }),
      variables({ CACHE_KEY: 'Orders2026ByCustomerAndDay', ETAG: '0123456789abcdef0123456789abcdef', REDIS_URL: 'rediss://user:${password}@cache.example.com' }),
      variables({ ROLE_ID: 'AROAIOSFODNN7EXAMPLE', PUBLIC_KEY: '-----BEGIN PUBLIC KEY-----' }),
    ],
    bad: [
      variables({ DB_PASSWORD: 'swordfish' }),
      variables({ ACCESS: 'AKIAIOSFODNN7EXAMPLE' }),
      variables({ SIGNER: '-----BEGIN RSA PRIVATE KEY-----\nMIIE' }),
      variables({ DATABASE_URL: 'postgres://shop:swordfish@orders.example.com:5432/shop' }),
      variables({ API_KEY: '0123456789abcdef0123456789abcdef', AUTH_TOKEN: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9' }),
    ],
  },
});

import { jsonOf } from './json-types';
import { EnvironmentVariable } from '../view/function-view';

const SECRETS = /\{\{resolve:(secretsmanager|ssm-secure):(?:(?:(?!\}\}).){0,2100}?:SecretString:([^:}"]+))?/g;

/**
 * What secrets of databases tell besides the credentials: where the database is.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html
 */
const KEYS_WITHOUT_SECRETS = ['engine', 'host', 'port', 'dbname', 'dbInstanceIdentifier', 'dbClusterIdentifier'];

/** The service whose secret a dynamic reference stands for; not where it may be another branch of a condition. */
export function resolvedIn(value: unknown): Pick<EnvironmentVariable, 'resolves'> {
  const text = jsonOf(value) ?? '';
  if (!text.includes('{{resolve:s') || text.includes('"Fn::If"')) {
    return {};
  }
  const secret = [...text.matchAll(SECRETS)].find(([, , key]) => key === undefined || !KEYS_WITHOUT_SECRETS.includes(key));
  return secret === undefined ? {} : { resolves: secret[1] as EnvironmentVariable['resolves'] };
}

import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';

/** The code of a handler. All languages of the examples share these. */
export function handler(path: string): Code {
  return Code.fromAsset(join(__dirname, '..', 'handlers', path), { exclude: ['__pycache__'] });
}

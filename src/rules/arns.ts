import { quoted } from './words';
import { NamedService } from '../view/sibling';

/** `"arn:aws:sqs:eu-west-1:?:failed"`, or `'Failed'` for what the app makes. */
export function named({ arn, resource = '' }: NamedService): string {
  return arn === undefined ? `'${resource}'` : quoted(arn);
}

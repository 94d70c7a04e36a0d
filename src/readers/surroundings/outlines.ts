import { Maybe, UNKNOWN } from '../../view/maybe';
import { TemplateScope } from '../template-scope';
import { piecesOf } from '../text-pieces';

/** How a text reads, with a question mark for each part that is known only after deployment. The CDK leaves the partition of ARNs open. */
export function outlineOf(value: unknown, scope: TemplateScope): string {
  return piecesOf(value, scope).map((piece) => typeof piece === 'string' ? piece : '?').join('');
}

/** The service that an ARN names, whatever else of it is open. */
export function serviceIn(outline: string): string | undefined {
  return /^arn:[^:]*:([^:?]+):/.exec(outline)?.[1];
}

/** Whether the ARN of a queue or a topic is that of a FIFO one, as the end of the name says. */
export function isFifoIn(outline: string): Maybe<boolean> {
  return outline.endsWith('?') ? UNKNOWN : outline.endsWith('.fifo');
}

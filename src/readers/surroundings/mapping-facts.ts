import { eventSourceKind } from './event-source-kind';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { SiblingSurroundings } from '../../view/sibling';
import { referenceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

export type MappingFacts = Pick<SiblingSurroundings, 'sourceKind' | 'isFifoSource' | 'namedTable'>;

/** What is known of the source that an event source mapping reads from. */
export function mappingFacts(mapping: Resource): MappingFacts {
  return { sourceKind: eventSourceKind(mapping), isFifoSource: isFifo(mapping), namedTable: namedTable(mapping) };
}

function isFifo({ properties: { EventSourceArn }, scope }: Resource): Maybe<boolean> | undefined {
  if (isAbsent(EventSourceArn)) {
    return undefined;
  }
  const text = scope.textOf(EventSourceArn);
  if (text !== undefined) {
    return /^arn:[^:]*:sqs:.*\.fifo$/.test(text);
  }
  const source = referenceIn(EventSourceArn, scope)?.resource;
  return source?.type === 'AWS::SQS::Queue' ? new TemplateValues(source.properties, source.scope).boolean('FifoQueue') : UNKNOWN;
}

/** Where a table of the app is named in place of its stream, or for a stream that it does not have. */
function namedTable({ properties: { EventSourceArn }, scope }: Resource): SiblingSurroundings['namedTable'] {
  const { resource, attribute } = referenceIn(EventSourceArn, scope) ?? {};
  if (resource?.type === 'AWS::DynamoDB::Table' || resource?.type === 'AWS::DynamoDB::GlobalTable') {
    if (attribute === undefined || attribute === 'Arn') {
      return 'itself';
    }
    const hasNoStream = resource.type === 'AWS::DynamoDB::Table' && isAbsent(resource.properties.StreamSpecification);
    return attribute === 'StreamArn' && hasNoStream ? 'without stream' : undefined;
  }
  return undefined;
}

import { eventSourceKind } from './event-source-kind';
import { beginningOf } from './resource-policy';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { SiblingSurroundings } from '../../view/sibling';
import { referenceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';

type MappingFacts = Pick<SiblingSurroundings, 'sourceKind' | 'isFifoSource' | 'namedTable' | 'sourceRegion'>;

/** What is known of the source that an event source mapping reads from. */
export function mappingFacts(mapping: Resource): MappingFacts {
  return { sourceKind: eventSourceKind(mapping), isFifoSource: isFifo(mapping), namedTable: namedTable(mapping), sourceRegion: regionOf(mapping) };
}

/** As its ARN says, or that of the stack which makes it. */
function regionOf({ properties: { EventSourceArn }, scope }: Resource): Maybe<string> | undefined {
  if (isAbsent(EventSourceArn)) {
    return undefined;
  }
  const written = /^arn:[^:]*:[^:]*:([^:]+):/.exec(beginningOf(EventSourceArn, scope))?.[1];
  return written ?? referenceIn(EventSourceArn, scope)?.resource.scope.facts.region ?? UNKNOWN;
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

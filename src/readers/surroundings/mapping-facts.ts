import { eventSourceKind } from './event-source-kind';
import { isFifoIn, outlineOf, serviceIn } from './outlines';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { SiblingSurroundings } from '../../view/sibling';
import { referenceIn, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';
import { piecesOf, TextPiece } from '../text-pieces';

type MappingFacts = Pick<SiblingSurroundings, 'sourceKind' | 'isFifoSource' | 'namedTable' | 'queueRegion' | 'startingDay'>;

/** What is known of the source that an event source mapping reads from. */
export function mappingFacts(mapping: Resource): MappingFacts {
  return {
    sourceKind: eventSourceKind(mapping),
    isFifoSource: isFifo(mapping),
    namedTable: namedTable(mapping),
    queueRegion: queueRegion(mapping),
    startingDay: startingDay(mapping),
  };
}

/** As its ARN says, or that of the stack which makes it. */
function queueRegion({ properties: { EventSourceArn }, scope }: Resource): Maybe<string> | undefined {
  const written = /^arn:[^:]*:sqs:([^:?]+):/.exec(outlineOf(EventSourceArn, scope))?.[1];
  const source = resourceIn(EventSourceArn, scope);
  return written ?? (source?.type === 'AWS::SQS::Queue' ? source.scope.facts.region ?? UNKNOWN : undefined);
}

function startingDay({ properties, scope }: Resource): Maybe<string> | undefined {
  const seconds = new TemplateValues(properties, scope).number('StartingPositionTimestamp');
  return typeof seconds === 'number' ? dayOf(seconds) : seconds;
}

/** A time that `Date` cannot hold is no day. */
function dayOf(seconds: number): string | undefined {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().split('T')[0];
}

function isFifo({ properties: { EventSourceArn }, scope }: Resource): Maybe<boolean> | undefined {
  if (isAbsent(EventSourceArn)) {
    return undefined;
  }
  const outline = outlineOf(EventSourceArn, scope);
  const service = serviceIn(outline);
  if (service !== undefined) {
    return service === 'sqs' && isFifoIn(outline);
  }
  const source = referenceIn(EventSourceArn, scope)?.resource;
  return source?.type === 'AWS::SQS::Queue' ? new TemplateValues(source.properties, source.scope).boolean('FifoQueue') : UNKNOWN;
}

/** Where a table is named in place of its stream, or one of the app for a stream that it does not have. */
function namedTable({ properties: { EventSourceArn }, scope }: Resource): SiblingSurroundings['namedTable'] {
  const { resource, attribute } = referenceIn(EventSourceArn, scope) ?? {};
  if (resource !== undefined && isTable(resource)) {
    if (attribute === undefined || attribute === 'Arn') {
      return 'itself';
    }
    const hasNoStream = resource.type === 'AWS::DynamoDB::Table' && isAbsent(resource.properties.StreamSpecification);
    return attribute === 'StreamArn' && hasNoStream ? 'without stream' : undefined;
  }
  return isArnOfTable(piecesOf(EventSourceArn, scope)) ? 'itself' : undefined;
}

/** Whether an ARN ends with the name of a table. */
function isArnOfTable(pieces: readonly TextPiece[]): boolean {
  const last = pieces.at(-1);
  const isOfApp = typeof last === 'object' && isTable(last.resource) && last.attribute === undefined && last.part === undefined;
  const outline = pieces.map((piece) => typeof piece === 'string' ? piece : piece === last && isOfApp ? 'table' : '?').join('');
  return /^arn:[^:]*:dynamodb:[^:]*:[^:]*:table\/[\w.-]+$/.test(outline);
}

function isTable({ type }: Resource): boolean {
  return type === 'AWS::DynamoDB::Table' || type === 'AWS::DynamoDB::GlobalTable';
}

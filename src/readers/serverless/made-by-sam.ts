import { eventsOf, MADE_BY_EVENTS } from './events';
import { asyncConfigOf, urlOf } from './invocation';
import { Expansion, NOTHING, together } from './made-resource';
import { aliasIdOf, isAliasCertain, publicationOf } from './publication';
import { isObject, Json } from '../json-types';
import { SERVERLESS_FUNCTION, withGlobals } from '../serverless-function';
import { isAbsent, isPlain } from '../template-values';

/** The types that AWS SAM may make beside a function. */
const MADE_BESIDE: readonly string[] = [
  'AWS::Lambda::Version', 'AWS::Lambda::Alias', 'AWS::Lambda::Url', 'AWS::Lambda::EventInvokeConfig', ...MADE_BY_EVENTS,
];

/** What it makes of a connector, which may be a resource or belong to one. */
const MADE_BY_CONNECTOR: readonly string[] = ['AWS::IAM::ManagedPolicy', 'AWS::Lambda::Permission', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];

/**
 * What AWS SAM makes because of a resource that the template has, beside the resource itself.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function madeBySam(logicalId: string, resource: unknown, globals: unknown): Expansion {
  const { Type, Properties, Connectors, IgnoreGlobals } = isObject(resource) ? resource : {};
  const connected = Type === 'AWS::Serverless::Connector' || Connectors !== undefined ? { made: [], hidden: MADE_BY_CONNECTOR } : NOTHING;
  if (Type !== SERVERLESS_FUNCTION) {
    return connected;
  }
  const isReadable = isPlain(Properties) || isAbsent(Properties);
  const beside = isReadable ? madeBeside(logicalId, withGlobals(Properties ?? {}, globals, IgnoreGlobals)) : { made: [], hidden: MADE_BESIDE };
  return together([connected, beside]);
}

function madeBeside(logicalId: string, properties: Json): Expansion {
  const { AutoPublishAlias } = properties;
  if (!isAliasCertain(AutoPublishAlias)) {
    return { made: [], hidden: MADE_BESIDE };
  }
  const fn = { logicalId, properties, alias: aliasIdOf(logicalId, AutoPublishAlias) };
  return together([publicationOf(fn), urlOf(fn), asyncConfigOf(fn), eventsOf(fn)]);
}

import { eventsOf, MADE_BY_EVENTS } from './events';
import { asyncConfigOf, urlOf } from './invocation';
import { Expansion, ServerlessFunction, together } from './made-resource';
import { aliasIdOf, isAliasCertain, publicationOf } from './publication';
import { PERMISSION, QUEUE_POLICY } from './pushed-events';
import { isObject, Json } from '../json-types';
import { SERVERLESS_FUNCTION, withGlobals } from '../serverless-function';
import { isAbsent, isPlain } from '../template-values';

/** The types that AWS SAM may make beside a function. */
const MADE_BESIDE: readonly string[] = [
  'AWS::Lambda::Version', 'AWS::Lambda::Alias', 'AWS::Lambda::Url', 'AWS::Lambda::EventInvokeConfig', ...MADE_BY_EVENTS,
];

/** What it makes of a connector, which may be a resource or belong to one. */
const MADE_BY_CONNECTOR: readonly string[] = ['AWS::IAM::ManagedPolicy', PERMISSION, QUEUE_POLICY, 'AWS::SNS::TopicPolicy'];

/** What it may make of others. */
const MADE_BY: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['AWS::Serverless::Connector', MADE_BY_CONNECTOR],
  ['AWS::Serverless::Api', [PERMISSION]],
  ['AWS::Serverless::HttpApi', [PERMISSION]],
  ['AWS::Serverless::WebSocketApi', [PERMISSION]],
  ['AWS::Serverless::GraphQLApi', [PERMISSION]],
  ['AWS::Serverless::StateMachine', [QUEUE_POLICY]],
]);

/**
 * What AWS SAM makes because of a resource that the template has, beside the resource itself.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function madeBySam(logicalId: string, resource: unknown, template: Json): Expansion {
  const { Type, Properties, Connectors, IgnoreGlobals, Condition } = isObject(resource) ? resource : {};
  const unseen: Expansion = { made: [], hidden: [...MADE_BY.get(Type) ?? [], ...Connectors === undefined ? [] : MADE_BY_CONNECTOR] };
  if (Type !== SERVERLESS_FUNCTION) {
    return unseen;
  }
  const own = isAbsent(Properties) ? {} : Properties;
  const properties = isPlain(own) ? withGlobals(own, template.Globals, IgnoreGlobals) : undefined;
  if (properties === undefined || !isAliasCertain(properties.AutoPublishAlias)) {
    return together([unseen, { made: [], hidden: MADE_BESIDE }]);
  }
  const alias = aliasIdOf(logicalId, properties.AutoPublishAlias);
  return together([unseen, madeBeside({ logicalId, properties, alias, isConditional: !isAbsent(Condition), template })]);
}

function madeBeside(fn: ServerlessFunction): Expansion {
  return together([publicationOf(fn), urlOf(fn), asyncConfigOf(fn), eventsOf(fn)]);
}

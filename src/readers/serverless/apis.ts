import { arnOf, MadeResource, ServerlessFunction } from './made-resource';
import { isObject, Json } from '../json-types';
import { isAbsent, isPlain } from '../template-values';

/** A kind of events that are calls of an API. */
export interface ApiKind {
  /** The property that names the API; without, AWS SAM makes one. */
  readonly property: string;
  readonly type: string;
  readonly section: string;
  readonly implicit: string;
  /** The part of the API that calls the function. */
  readonly caller: (logicalId: string, fn: ServerlessFunction) => MadeResource;
}

export const REST: ApiKind = {
  property: 'RestApiId',
  type: 'AWS::Serverless::Api',
  section: 'Api',
  implicit: 'ServerlessRestApi',
  caller: (logicalId, fn) => ({ logicalId, type: 'AWS::ApiGateway::Method', properties: { Integration: { Uri: arnOf(fn) } } }),
};

export const HTTP: ApiKind = {
  property: 'ApiId',
  type: 'AWS::Serverless::HttpApi',
  section: 'HttpApi',
  implicit: 'ServerlessHttpApi',
  caller: (logicalId, fn) => ({ logicalId, type: 'AWS::ApiGatewayV2::Integration', properties: { IntegrationUri: arnOf(fn) } }),
};

/** Whether AWS SAM writes the definition of the API of an event, rather than the user. */
export function isDefinedBySam({ property, type, section }: ApiKind, event: Json, { Resources, Globals }: Json): boolean {
  const api = event[property];
  if (isAbsent(api)) {
    return true;
  }
  const named = isObject(api) && typeof api.Ref === 'string' && isObject(Resources) ? Resources[api.Ref] : undefined;
  const common = isObject(Globals) ? Globals[section] : undefined;
  return isPlain(named) && named.Type === type && [named.Properties ?? {}, common ?? {}].every(hasNoDefinition);
}

/** Whether APIs may have functions that authorize calls, which they have to be permitted to call. */
export function mayHaveAuthorizers({ section }: ApiKind, { Globals }: Json): boolean {
  const common = isObject(Globals) ? Globals[section] ?? {} : {};
  return !isPlain(common) || 'Auth' in common;
}

/** The ARN of the routes by which an API calls the function. */
export function routeArn({ property, implicit }: ApiKind, event: Json, method: string, path: string): Json {
  const route = `${method.toLowerCase() === 'any' ? '*' : method.toUpperCase()}${path.replace(/^(.+)\/$/, '$1').replace(/\{[\w.-]+\+?\}/g, '*')}`;
  const api = isAbsent(event[property]) ? { Ref: implicit } : event[property];
  return { 'Fn::Sub': [`arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/${route}`, { Api: api }] };
}

function hasNoDefinition(properties: unknown): boolean {
  return isPlain(properties) && !('DefinitionBody' in properties) && !('DefinitionUri' in properties);
}

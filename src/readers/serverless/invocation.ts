import { Expansion, MADE_BY_SAM, MadeResource, nameOf, NOTHING, ServerlessFunction } from './made-resource';
import { isPlain, isPresent } from '../template-values';

const URL = 'AWS::Lambda::Url';
const EVENT_INVOKE_CONFIG = 'AWS::Lambda::EventInvokeConfig';
const PERMISSION = 'AWS::Lambda::Permission';

/**
 * The URL of a function, and the permissions for everybody that one without authentication needs. It gets none for an
 * `AuthType` that is decided later.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-functionurlconfig.html
 */
export function urlOf(fn: ServerlessFunction): Expansion {
  const { FunctionUrlConfig: config } = fn.properties;
  if (!isAsked(config)) {
    return NOTHING;
  }
  if (!isPlain(config)) {
    return { made: [], hidden: [URL, PERMISSION] };
  }
  const url: MadeResource = {
    logicalId: `${fn.logicalId}Url`,
    type: URL,
    properties: { ...config, TargetFunctionArn: nameOf(fn) },
    writtenAt: (path) => path === 'TargetFunctionArn' || path === 'Qualifier' ? 'FunctionUrlConfig' : `FunctionUrlConfig.${path}`,
  };
  const permissions: MadeResource[] = [
    permission(`${fn.logicalId}UrlPublicPermissions`, { Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' }, fn),
    permission(`${fn.logicalId}URLInvokeAllowPublicAccess`, { Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }, fn),
  ];
  return { made: [url, ...config.AuthType === 'NONE' ? permissions : []], hidden: [] };
}

function permission(logicalId: string, properties: object, fn: ServerlessFunction): MadeResource {
  return { logicalId, type: PERMISSION, properties: { ...properties, FunctionName: nameOf(fn), Principal: '*' } };
}

/**
 * How a function is invoked asynchronously: its alias, where it publishes one.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventinvokeconfiguration.html
 */
export function asyncConfigOf({ logicalId, properties, alias }: ServerlessFunction): Expansion {
  const { EventInvokeConfig: config, AutoPublishAlias } = properties;
  if (!isAsked(config)) {
    return NOTHING;
  }
  if (!isPlain(config)) {
    return { made: [], hidden: [EVENT_INVOKE_CONFIG] };
  }
  const own = alias === undefined ? 'EventInvokeConfig' : 'AutoPublishAlias';
  return {
    made: [{
      logicalId: `${logicalId}EventInvokeConfig`,
      type: EVENT_INVOKE_CONFIG,
      properties: {
        ...config,
        DestinationConfig: destinationsOf(config.DestinationConfig),
        FunctionName: { Ref: logicalId },
        Qualifier: alias === undefined ? '$LATEST' : AutoPublishAlias,
      },
      writtenAt: (path) => path === 'Qualifier' ? own : path === 'FunctionName' ? 'EventInvokeConfig' : `EventInvokeConfig.${path}`,
    }],
    hidden: [],
  };
}

/** Where a destination is not given, in one of the cases at least, AWS SAM makes one. */
function destinationsOf(config: unknown): unknown {
  if (!isAsked(config)) {
    return {};
  }
  return isPlain(config) ? Object.fromEntries(Object.entries(config).map(([outcome, to]) => [outcome, destinationOf(to)])) : MADE_BY_SAM;
}

function destinationOf(to: unknown): unknown {
  return isPlain(to) ? { Destination: isPresent(to.Destination) ? to.Destination : MADE_BY_SAM } : to && MADE_BY_SAM;
}

/** AWS SAM makes nothing of an empty map. */
function isAsked(config: unknown): boolean {
  return !!config && !(typeof config === 'object' && Object.keys(config).length === 0);
}

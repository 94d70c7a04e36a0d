import { CfnResource, Names, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { Method } from 'aws-cdk-lib/aws-apigateway';
import type { HttpRoute, WebSocketRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import type { CfnRule } from 'aws-cdk-lib/aws-events';
import type { Permission } from 'aws-cdk-lib/aws-lambda';
import { IConstruct } from 'constructs';

/** All of an API, or of an event bus. */
export interface WholeSource {
  /** Who asks for a permission. */
  readonly caller: IConstruct;
  /** What tells it apart from others, also of other stacks. */
  readonly name: string;
  readonly sourceArn: string;
}

const INVOKE = 'lambda:InvokeFunction';
const EVENT_BUS = 'AWS::Events::EventBus';

/** What a method, route or rule that asks for a permission belongs to. The modules of the CDK are only named, to load none of them. */
export function wholeSource({ scope, sourceArn, action = INVOKE }: Permission): WholeSource | undefined {
  return scope === undefined || sourceArn === undefined || action !== INVOKE ? undefined : restApi(scope) ?? otherApi(scope) ?? eventBus(scope);
}

function restApi(scope: IConstruct): WholeSource | undefined {
  const { api } = scope as Partial<Method>;
  return typeof api?.arnForExecuteApi === 'function' ? { caller: scope, name: Names.nodeUniqueId(api.node), sourceArn: api.arnForExecuteApi() } : undefined;
}

function otherApi(scope: IConstruct): WholeSource | undefined {
  const { httpApi: api = (scope as Partial<WebSocketRoute>).webSocketApi } = scope as Partial<HttpRoute>;
  return api && {
    caller: scope,
    name: Names.nodeUniqueId(api.node),
    sourceArn: Stack.of(scope).formatArn({ service: 'execute-api', resource: api.apiId, resourceName: '*/*' }),
  };
}

/** The rules of a custom event bus. Those of the default one have no bus in their ARN, so that no wildcard is for them alone. */
function eventBus(scope: IConstruct): WholeSource | undefined {
  const rule = scope.node.defaultChild;
  const { eventBusName: bus } = CfnResource.isCfnResource(rule) && rule.cfnResourceType === 'AWS::Events::Rule' ? rule as CfnRule : {};
  const name = bus === undefined ? undefined : nameOfCustomBus(bus);
  return name === undefined ? undefined : {
    caller: scope,
    name,
    sourceArn: Stack.of(scope).formatArn({ service: 'events', resource: 'rule', resourceName: `${bus}/*` }),
  };
}

function nameOfCustomBus(bus: string): string | undefined {
  if (!Token.isUnresolved(bus)) {
    return bus === 'default' || bus.startsWith('arn:') ? undefined : bus;
  }
  const { firstToken, length } = Tokenization.reverseString(bus);
  const { target, displayName } = length === 1 && Reference.isReference(firstToken) ? firstToken : {};
  const isBus = CfnResource.isCfnResource(target) && target.cfnResourceType === EVENT_BUS && displayName === 'Ref';
  return isBus ? Names.nodeUniqueId(target.node) : undefined;
}

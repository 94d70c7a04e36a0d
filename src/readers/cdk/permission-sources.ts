import { ArnFormat, CfnResource, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { HttpRoute, WebSocketRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Method } from 'aws-cdk-lib/aws-apigateway';
import type { CfnRule } from 'aws-cdk-lib/aws-events';
import type { Permission } from 'aws-cdk-lib/aws-lambda';
import { IConstruct } from 'constructs';

/** All of an API, or of an event bus. */
export interface WholeSource {
  /** Who asks for a permission. */
  readonly scope: IConstruct;
  readonly sourceArn: string;
}

const INVOKE = 'lambda:InvokeFunction';
const EVENT_BUS = 'AWS::Events::EventBus';

/** What a method, route or rule that asks for a permission belongs to. The modules of the CDK are only named, to load none of them. */
export function wholeSource({ scope, sourceArn, action = INVOKE }: Permission): WholeSource | undefined {
  if (scope === undefined || sourceArn === undefined || action !== INVOKE) {
    return undefined;
  }
  const whole = wholeArn(scope);
  return whole === undefined ? undefined : { scope, sourceArn: whole };
}

function wholeArn(scope: IConstruct): string | undefined {
  const { api } = scope as Partial<Method>;
  if (typeof api?.arnForExecuteApi === 'function') {
    return api.arnForExecuteApi();
  }
  const { httpApi } = scope as Partial<HttpRoute>;
  const { webSocketApi } = scope as Partial<WebSocketRoute>;
  const apiId = httpApi?.apiId ?? webSocketApi?.apiId;
  return apiId === undefined ? ruleArns(scope) : Stack.of(scope).formatArn({ service: 'execute-api', resource: apiId, resourceName: '*/*' });
}

/** The rules of a custom event bus. Those of the default one have no bus in their ARN, so that no wildcard is for them alone. */
function ruleArns(scope: IConstruct): string | undefined {
  const rule = scope.node.defaultChild;
  const { eventBusName: bus } = CfnResource.isCfnResource(rule) && rule.cfnResourceType === 'AWS::Events::Rule' ? rule as CfnRule : {};
  return bus !== undefined && isNameOfCustomBus(bus)
    ? Stack.of(scope).formatArn({ service: 'events', resource: 'rule', resourceName: `${bus}/*`, arnFormat: ArnFormat.SLASH_RESOURCE_NAME })
    : undefined;
}

function isNameOfCustomBus(bus: string): boolean {
  if (!Token.isUnresolved(bus)) {
    return bus !== 'default' && !bus.startsWith('arn:');
  }
  const { firstToken, length } = Tokenization.reverseString(bus);
  return length === 1 && Reference.isReference(firstToken) && CfnResource.isCfnResource(firstToken.target)
    && firstToken.target.cfnResourceType === EVENT_BUS && firstToken.displayName === 'Ref';
}

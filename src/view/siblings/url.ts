import { boolean, number, sibling, text, texts } from '../sibling';

export const URL = sibling('AWS::Lambda::Url', 'function URL', {
  targetFunctionArn: text('TargetFunctionArn', 'target function'),
  qualifier: text('Qualifier', 'qualifier'),
  authType: text('AuthType', 'auth type'),
  invokeMode: text('InvokeMode', 'invoke mode'),
  allowCredentials: boolean('Cors.AllowCredentials', 'credentials'),
  allowHeaders: texts('Cors.AllowHeaders', 'allowed headers'),
  allowMethods: texts('Cors.AllowMethods', 'allowed methods'),
  allowOrigins: texts('Cors.AllowOrigins', 'allowed origins'),
  exposeHeaders: texts('Cors.ExposeHeaders', 'exposed headers'),
  maxAgeSeconds: number('Cors.MaxAge', 'age of cached preflight results'),
});

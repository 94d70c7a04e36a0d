import { HandlerResolution } from '../../../view/artifact/handler-resolution';
import { unknownHandler } from '../handler-request';

/** https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html */
export function resolvePythonHandler(): HandlerResolution {
  return unknownHandler('not read yet');
}

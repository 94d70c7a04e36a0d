import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const HANDLER = 'def handler(event:, context:)\n  {}\nend\n';

export const rubyFileMissing = handlerFault({
  id: 'ruby-file-missing',
  enforces: ['zip-handler-file-exists', 'state-function-error-runtime-init-error'],
  title: 'The file that a handler for Ruby names is in the package',
  why: 'every invocation fails with LoadError',
  fix: 'name a file of the package, from its root and without .rb, or package the file',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/ruby-handler.html',
  verified: '2026-11-29',
  kind: 'ruby-file-missing',
  what: ({ looked, nearest }, { name }) => {
    const meant = nearest?.handler === undefined ? '' : ` (did you mean ${nearest.handler}?)`;
    return `${name} has no ${list(looked, 'or')}${nearest ? `; it has ${nearest.file}${meant}` : ''}`;
  },
  examples: {
    good: [
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler' }, files: { 'orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler' }, files: { 'order.rb': HANDLER, 'lib/orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler' }, files: { 'order.rb': HANDLER }, layerFiles: [{ 'ruby/lib/orders.rb': HANDLER }] },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler', Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:shared:3'] }, files: { 'order.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler', Environment: { Variables: { RUBYLIB: '/var/task/src' } } }, files: { 'src/orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'json.handler' }, files: { 'order.rb': HANDLER } },
    ],
    bad: [
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler' }, files: { 'order.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handler' }, files: { 'src/orders.rb': HANDLER } },
    ],
  },
});

import { handlerFault } from '../handler-fault';

const HANDLER = 'def handler(event:, context:)\n  {}\nend\n';
const REASONS = {
  'parts': (parts: number) => `it has ${parts === 1 ? 'one part' : `${parts} parts`} between dots; Lambda takes two or three`,
  'no-file': () => 'there is no file before its first dot',
  'class': () => 'classes and modules of Ruby begin with a capital',
};

export const rubyHandlerMalformed = handlerFault({
  id: 'ruby-handler-malformed',
  enforces: ['handler-runtime-format'],
  title: 'Handlers for Ruby have the form file.method or file.Class.method',
  why: 'every invocation fails: Lambda splits the handler at each dot',
  fix: 'write the path of the file without .rb, the class or module where there is one, and the method',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/ruby-handler.html',
  verified: '2026-11-29',
  kind: 'ruby-handler-malformed',
  what: ({ reason, parts }) => REASONS[reason](parts),
  examples: {
    good: [
      { properties: { Runtime: 'ruby3.4', Handler: 'src/orders.handler' }, files: { 'src/orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Shop::Orders.handle' }, files: { 'orders.rb': 'module Shop\n  class Orders\n    def self.handle(event:, context:)\n    end\n  end\nend' } },
    ],
    bad: [
      { properties: { Runtime: 'ruby3.4', Handler: 'orders' }, files: { 'orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Shop.Orders.handle' }, files: { 'orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: './orders.handler' }, files: { 'orders.rb': HANDLER } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.rb.handler' }, files: { 'orders.rb': HANDLER } },
    ],
  },
});

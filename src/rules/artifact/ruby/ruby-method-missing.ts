import { handlerFault } from '../handler-fault';

const OF_CLASS = 'class Orders\n  def self.handle(event:, context:)\n  end\nend\n';
const OF_OBJECTS = 'class Orders\n  def handle(event:, context:)\n  end\nend\n';

export const rubyMethodMissing = handlerFault({
  id: 'ruby-method-missing',
  enforces: [],
  severity: 'warning',
  title: 'The file of a handler for Ruby defines the method that the handler names',
  why: 'invocations fail with NoMethodError, unless other code adds the method',
  fix: 'name a method that the file defines, or define it; of a class or module, with def self before the name',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/ruby-handler.html',
  verified: '2026-11-29',
  kind: 'ruby-method-missing',
  what: ({ file, method, owner, isOfObjects }) => isOfObjects
    ? `${file} defines ${method} for objects of ${owner}, and not for ${owner} itself`
    : `${file} does not define ${owner === undefined ? method : `${owner}.${method}`}`,
  examples: {
    good: [
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handle' }, files: { 'orders.rb': 'require "json"\ndef handle(event:, context:)\nend' } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Orders.handle' }, files: { 'orders.rb': OF_CLASS } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Orders.handle' }, files: { 'orders.rb': OF_OBJECTS.replace('\n', '\n  class << self\n') } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handle' }, files: { 'orders.rb': 'require_relative "prices"' } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handle' }, files: { 'orders.rb': 'define_method(:handle) { |event:, context:| {} }' } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Lamby.cmd' }, files: { 'orders.rb': 'require "lamby"' } },
    ],
    bad: [
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.handle' }, files: { 'orders.rb': '# def handle\ndef handler(event:, context:)\nend' } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Orders.process' }, files: { 'orders.rb': OF_CLASS } },
      { properties: { Runtime: 'ruby3.4', Handler: 'orders.Orders.handle' }, files: { 'orders.rb': OF_OBJECTS } },
    ],
  },
});

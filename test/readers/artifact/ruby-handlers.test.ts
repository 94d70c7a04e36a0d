import { HandlerRequest } from '../../../src/readers/artifact/handler-request';
import { FileInMemory, filesInMemory } from '../../../src/readers/artifact/memory';
import { resolveRubyHandler } from '../../../src/readers/artifact/ruby/resolve-handler';
import { Collection } from '../../../src/view/maybe';

const HANDLER = 'def handler(event:, context:)\n  {}\nend\n';
const NOTHING: Collection<never> = { known: [], atLeast: 0, complete: true };

function verdictOn(handler: string, files: Readonly<Record<string, FileInMemory>>, more: Partial<HandlerRequest> = {}): string {
  const code = filesInMemory('the package', 'folder', files);
  const { verdict, faults } = resolveRubyHandler({ handler, runtime: 'ruby3.4', code, layers: NOTHING, environment: NOTHING, hasFileSystem: false, ...more });
  return [verdict, ...faults.map(({ kind }) => kind)].join(' ');
}

test.each([
  ['a method', 'orders.handler', { 'orders.rb': HANDLER }, 'found'],
  ['a method of a class', 'src/orders.Shop::Orders.handle', { 'src/orders.rb': 'module Shop; class Orders\n def self.handle(event:, context:); end\nend; end' }, 'found'],
  ['a dot at the end, which Ruby drops', 'orders.handler.', { 'orders.rb': HANDLER }, 'found'],
  ['an extension', 'orders.handler', { 'orders.so': '' }, 'unknown'],
  ['one part', 'orders', { 'orders.rb': HANDLER }, 'missing ruby-handler-malformed'],
  ['four parts', 'orders.A.B.c', { 'orders.rb': HANDLER }, 'missing ruby-handler-malformed'],
  ['no file', '.handler', { 'orders.rb': HANDLER }, 'missing ruby-handler-malformed'],
  ['a suffix', 'orders.rb.handler', { 'orders.rb': HANDLER }, 'missing ruby-handler-malformed'],
  ['no such file', 'order.handler', { 'orders.rb': HANDLER }, 'missing ruby-file-missing'],
  ['no such method', 'orders.handle', { 'orders.rb': HANDLER }, 'unknown ruby-method-missing'],
  ['a method with a longer name', 'orders.handler', { 'orders.rb': 'def handler?\nend' }, 'unknown ruby-method-missing'],
  ['a method in a comment', 'orders.handler', { 'orders.rb': '=begin\ndef handler\n=end\n' }, 'unknown ruby-method-missing'],
  ['a method of objects', 'orders.A.b', { 'orders.rb': 'class A\n def b; end\nend' }, 'unknown ruby-method-missing'],
  ['a class of a gem', 'orders.Lamby.cmd', { 'orders.rb': 'require "lamby"' }, 'unknown'],
  ['a file that loads its own', 'orders.handler', { 'orders.rb': 'require "app"', 'app.rb': HANDLER }, 'unknown'],
  ['a library of Ruby', 'json.handler', {}, 'unknown'],
  ['a file of the client', 'lambda_handler.handler', {}, 'unknown'],
  ['a path out of the package', '/opt/orders.handler', {}, 'unknown'],
  ['a gem in the package', 'orders.handler', { 'vendor/bundle/ruby/3.4.0/gems/orders-1/lib/orders.rb': '' }, 'unknown'],
])('%s', (_, handler, files, expected) => expect(verdictOn(handler, files)).toBe(expected));

test.each([
  ...['RUBYLIB', 'RUBYOPT', 'GEM_PATH', 'AWS_LAMBDA_EXEC_WRAPPER'].map((name): [string, Partial<HandlerRequest>] =>
    [name, { environment: { known: [{ name, value: 'x' }], atLeast: 1, complete: true } }]),
  ['variables that are not known', { environment: { known: [], atLeast: 1, complete: false } }],
  ['a layer that is not at hand', { layers: { known: [], atLeast: 1, complete: false } }],
  ['a layer that has the file', { layers: { known: [filesInMemory('the layer', 'folder', { 'ruby/lib/orders.rb': HANDLER })], atLeast: 1, complete: true } }],
])('%s leaves it unknown', (_, more) => expect(verdictOn('orders.handler', { 'order.rb': HANDLER }, more)).toBe('unknown'));

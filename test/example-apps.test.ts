import { App, Stack, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { BackOffice } from '../examples/typescript/back-office';
import { Storefront } from '../examples/typescript/storefront';
import { LambdaChecks } from '../src';

function shop(): App {
  const app = new App({ analyticsReporting: false });
  Validations.of(app).addPlugins(new LambdaChecks({ today: '2026-11-21' }));
  const { orders } = new Storefront(app, 'Storefront');
  new BackOffice(app, 'BackOffice', { orders });
  return app;
}

test.each(['Storefront', 'BackOffice'])('%s of the shop has the same template as before', (name) => {
  const stack = shop().node.findChild(name) as Stack;
  expect(Template.fromStack(stack).toJSON()).toMatchSnapshot();
});

test('the shop has no finding', () => {
  const validate = jest.spyOn(LambdaChecks.prototype, 'validate');
  shop().synth();
  expect(validate.mock.results.map(({ value }) => value.violations)).toEqual([[]]);
});

import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { FunctionLogging } from '../../../src';
import { shopWith } from '../stack';

test('pain 22: retention is a property of the log group, and there is no function beside the own one', () => {
  const template = shopWith(() => ({ logging: FunctionLogging.json({ retention: RetentionDays.ONE_WEEK }) }));
  template.hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
  template.resourceCountIs('AWS::Lambda::Function', 1);
  template.resourceCountIs('AWS::IAM::Role', 1);
  expect(JSON.stringify(template.toJSON())).not.toContain('Custom::');
});

import { permissionWith } from '../example-permissions';
import { asyncConfigWith, FUNCTION_URL, mappingWith } from '../example-resources';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const LIVE = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Function' }, FunctionVersion: '1', Name: 'live' } };
const BY_NAME = { 'Fn::Sub': '${Function}:live' };
const beside = (one: NonNullable<Scenario['resources']>[string], more: Properties = {}): Scenario => ({ properties: {}, resources: { Live: LIVE, One: { ...one, ...more } } });
const url = (Qualifier: unknown) => ({ ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, Qualifier } });
const permission = (FunctionName: unknown) => permissionWith({ Principal: '123456789012', FunctionName });

export const aliasNotAwaited = defineRule({
  id: 'alias-not-awaited',
  enforces: [],
  severity: 'warning', // where the alias is there already, an update succeeds
  title: 'What names an alias by its name waits for it',
  why: 'CloudFormation makes what does not refer to the alias at the same time, and Lambda rejects it while there is no alias of that name',
  fix: 'refer to the alias, whose Ref is its ARN, or name the alias in DependsOn',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html',
  verified: '2026-12-01',
  reads: [knownPart('unawaitedAliases')],
  check: ({ unawaitedAliases }) => unawaitedAliases.whenAny((all) => list(all.map(({ name, alias }) => `'${name}' names alias '${alias}' and does not wait for it`))),
  examples: {
    good: [
      beside(url('live'), { DependsOn: 'Live' }),
      beside(url('blue')),
      beside(asyncConfigWith({ MaximumRetryAttempts: 0 })),
      beside(asyncConfigWith({ MaximumRetryAttempts: 0, Qualifier: { 'Fn::Select': ['7', { 'Fn::Split': [':', { Ref: 'Live' }] }] } })),
      beside(mappingWith({ FunctionName: { Ref: 'Live' } })),
      beside(permission({ Ref: 'Function' })),
    ],
    bad: [
      beside(url('live')),
      beside(asyncConfigWith({ MaximumRetryAttempts: 0, Qualifier: 'live' })),
      beside(mappingWith({ FunctionName: BY_NAME })),
      beside(permission(BY_NAME)),
    ],
  },
});

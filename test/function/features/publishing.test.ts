import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { MINIMAL_PROPS, shop, shopWith } from '../stack';

const snapStart = lambda.SnapStartConf.ON_PUBLISHED_VERSIONS;
const VERSION = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunctionCurrentVersion'), 'Version'] };
const aliasIdOf = (template: Template) => Object.keys(template.findResources('AWS::Lambda::Alias'));

describe.each<[string, Partial<CheckedFunctionProps>, object]>([
  ['SnapStart', { snapStart }, { SnapStart: { ApplyOn: 'PublishedVersions' } }],
  ['an alias', { alias: {} }, { SnapStart: Match.absent() }],
])('%s', (_, props, properties) => {
  test('publishes a version, and points the alias "live" at it', () => {
    const template = shopWith(() => props);
    template.hasResourceProperties('AWS::Lambda::Function', properties);
    template.resourceCountIs('AWS::Lambda::Version', 1);
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live', FunctionVersion: VERSION, Description: Match.absent() });
  });

  test('publishes another version for other properties, under the same alias', () => {
    const before = shopWith(() => props);
    const after = shopWith(() => ({ ...props, memorySize: 512 }));
    expect(Object.keys(after.findResources('AWS::Lambda::Version'))).not.toEqual(Object.keys(before.findResources('AWS::Lambda::Version')));
    expect(aliasIdOf(after)).toEqual(aliasIdOf(before));
  });

  test('takes another name and a description for the alias, which keeps its logical id', () => {
    const template = shopWith(() => ({ ...props, alias: { aliasName: 'stable', description: 'what callers get' } }));
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'stable', Description: 'what callers get', FunctionVersion: VERSION });
    expect(aliasIdOf(template)).toEqual(aliasIdOf(shopWith(() => props)));
  });

  test('leaves no warning', () => {
    const stack = shop();
    const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props });
    expect(fn.alias!.aliasName).toBe('live');
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });
});

test('nothing is published when nothing needs it', () => {
  const template = shopWith(() => ({}));
  template.resourceCountIs('AWS::Lambda::Version', 0);
  template.resourceCountIs('AWS::Lambda::Alias', 0);
});

import { IConstruct } from 'constructs';

/** The classes of the CDK whose functions serve custom resources. */
const PROVIDERS = /^aws-cdk-lib\.(CustomResourceProvider|custom_resources\.)/;

/** The ids under which a stack has functions that the CDK shares between custom resources: of those without a class of their own. */
const SINGLETONS = /^(Custom::|AWS679f53fac002430cb0da5b7982bd2287$|LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a$|BucketNotificationsHandler050a0587b7544547bf325f094a3db834$)/;

/** The construct of the CDK that brought a function for its own custom resources. The user can do little about it. */
export function providerAround(construct: IConstruct | undefined): IConstruct | undefined {
  return construct?.node.scopes.find((scope) => PROVIDERS.test(className(scope)) || SINGLETONS.test(scope.node.id));
}

/** The name that jsii gives to the class, or to the nearest one that a library brings. */
export function className(construct: IConstruct): string {
  const type = (construct.constructor as { [RTTI]?: { fqn?: unknown } })[RTTI];
  return typeof type?.fqn === 'string' ? type.fqn : '';
}

/** What jsii writes into the classes of libraries. */
const RTTI = Symbol.for('jsii.rtti');

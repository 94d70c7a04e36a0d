import { CfnResource, DefaultTokenResolver, IResolvable, Reference, Stack, StringConcat, Tokenization } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { CycleOfStacks } from '../../view/function-view';

/** The cycles of a function with those who call it: the CDK finds the same later, and says it in the words of templates. */
export function stackCycles(fn: IConstruct, callers: readonly IConstruct[]): CycleOfStacks[] {
  const elsewhere = [...new Set(callers)].filter((caller) => isOtherStack(caller, fn));
  const used = elsewhere.length > 0 ? namedBy(fn) : [];
  return elsewhere.flatMap((caller) => {
    const there = used.find((one) => rootOf(one) === rootOf(caller));
    return there && namedBy(caller).some((one) => rootOf(one) === rootOf(fn)) ? [{ caller: caller.node.path, used: there.node.path }] : [];
  });
}

/** References to other accounts wait for nobody. Nested stacks are deployed with the stack around them. */
function isOtherStack(one: IConstruct, other: IConstruct): boolean {
  return rootOf(one) !== rootOf(other) && Stack.of(one).account === Stack.of(other).account;
}

function rootOf(construct: IConstruct): Stack {
  const stack = Stack.of(construct);
  return stack.nestedStackParent ? rootOf(stack.nestedStackParent) : stack;
}

/** What the resources of a construct refer to. */
function namedBy(construct: IConstruct): IConstruct[] {
  const found = new Set<IConstruct>();
  construct.node.findAll().filter((one) => CfnResource.isCfnResource(one)).forEach((scope) => {
    const template: unknown = (scope as unknown as { _toCloudFormation(): unknown })._toCloudFormation();
    Tokenization.resolve(template, { scope, resolver: new Recorder(found), preparing: true });
  });
  return [...found];
}

class Recorder extends DefaultTokenResolver {
  constructor(private readonly found: Set<IConstruct>) {
    super(new StringConcat());
  }

  public override resolveToken(...[token, ...context]: Parameters<DefaultTokenResolver['resolveToken']>): unknown {
    if (Reference.isReference(token as IResolvable)) {
      this.found.add((token as Reference).target);
    }
    return super.resolveToken(token, ...context);
  }
}

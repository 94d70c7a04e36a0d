import { CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { messageOf } from '../../view/message-of';

/** A construct that throws when somebody looks at it. */
export interface UnreadableConstruct {
  /** The path of the construct around it. */
  readonly parent: string;
  readonly message: string;
}

/** Those that threw at something else than their children. */
const LEFT_OUT = new WeakMap<IConstruct, UnreadableConstruct>();

/** All that is asked of stacks, resources and assets, of whatever class they are. */
const ASKED = [
  'templateFile', 'region', 'account', 'stackName', 'nestedStackParent', 'nestedStackResource', '_missingContext', 'bundlingRequired',
  'stack', 'cfnResourceType', 'logicalId', 's3ObjectKey', 'isBundled', 'imageUri', 'imageTag', 'absoluteStagedPath', 'sourcePath', 'packaging',
];

/** A construct with all below it. Those that throw are left out, with what is below them, and told of. */
export function constructsBelow(root: IConstruct, tell: (unreadable: UnreadableConstruct) => void = () => undefined): IConstruct[] {
  const found: IConstruct[] = [];
  const visit = (construct: IConstruct, parent: IConstruct | undefined) => {
    const leftOut = LEFT_OUT.get(construct);
    if (leftOut) {
      tell(leftOut);
      return;
    }
    try {
      const { children } = construct.node;
      found.push(construct);
      for (const child of children) {
        visit(child, construct);
      }
    } catch (error) {
      tell({ parent: parent?.node.path ?? '', message: messageOf(error) });
    }
  };
  visit(root, undefined);
  return found;
}

export function isLeftOut(construct: IConstruct): boolean {
  return LEFT_OUT.has(construct);
}

/**
 * Leaves the constructs out from now on that throw at anything that is asked of them, and tells whether there are any. It takes
 * long, and few apps have any: for when something has thrown.
 */
export function leaveOutThrowing(root: IConstruct): boolean {
  let isAny = false;
  for (const construct of constructsBelow(root)) {
    try {
      ask(construct);
    } catch (error) {
      LEFT_OUT.set(construct, { parent: parentOf(construct), message: messageOf(error) });
      isAny = true;
    }
  }
  return isAny;
}

function ask(construct: IConstruct): void {
  const { path, id, metadata, scopes } = construct.node;
  const asked = ASKED.map((name) => (construct as unknown as Readonly<Record<string, unknown>>)[name]);
  const logicalId = CfnResource.isCfnResource(construct) ? construct.stack.resolve(construct.logicalId) : undefined;
  void [path, id, metadata, scopes, asked, logicalId];
}

/** Whoever throws may do so at this too. */
function parentOf(construct: IConstruct): string {
  try {
    return construct.node.scope?.node.path ?? '';
  } catch {
    return '';
  }
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IPolicyValidationContext, Stack, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { isObject } from '../json-types';
import { StackTemplate } from '../resource-index';
import { Template } from '../template-scope';

/** A template that the CDK has written, with the stack it came from. */
export interface WrittenTemplate extends StackTemplate<string> {
  readonly stack: Stack | undefined;
  /** Why nothing of it can be read. */
  readonly fault?: string;
}

/** The templates of the stacks and, in the same folder, of their nested stacks. */
export function templatesOf({ stackTemplates, appConstruct }: IPolicyValidationContext): WrittenTemplate[] {
  return stackTemplates.flatMap(({ templatePath, stackConstructPath }) =>
    withNestedStacks(templatePath, descendant(appConstruct, stackConstructPath)));
}

function withNestedStacks(path: string, stack: Stack | undefined, nestedIn?: WrittenTemplate['nestedIn']): WrittenTemplate[] {
  const { template, fault } = read(path);
  const hasNested = Object.values(resourcesOf(template)).some((resource) => isObject(resource) && resource.Type === 'AWS::CloudFormation::Stack');
  const nested = hasNested && stack ? nestedStacks(stack) : [];
  return [
    { key: path, template, fault, stack, nestedIn, ...facts(stack) },
    ...nested.flatMap((inner) => withNestedStacks(join(dirname(path), inner.templateFile), inner, parentOf(path, stack, inner))),
  ];
}

function read(path: string): Pick<WrittenTemplate, 'template' | 'fault'> {
  try {
    const template: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isObject(template) ? { template } : { template: {}, fault: 'it is no JSON object' };
  } catch (error) {
    return { template: {}, fault: error instanceof Error ? error.message : String(error) };
  }
}

export function resourcesOf({ Resources }: Template): Readonly<Record<string, unknown>> {
  return isObject(Resources) ? Resources : {};
}

function facts(stack: Stack | undefined) {
  const { region, account, stackName } = stack ?? {};
  return { region: known(region), account: known(account), stackName: known(stackName) };
}

function known(value: string | undefined): string | undefined {
  return value === undefined || Token.isUnresolved(value) ? undefined : value;
}

function parentOf(path: string, parent: Stack | undefined, nested: Stack): WrittenTemplate['nestedIn'] {
  const logicalId: unknown = nested.nestedStackResource && parent?.resolve(nested.nestedStackResource.logicalId);
  return typeof logicalId === 'string' ? { key: path, logicalId } : undefined;
}

function nestedStacks(parent: Stack): Stack[] {
  return parent.node.findAll().filter((child): child is Stack => Stack.isStack(child) && child.nestedStackParent === parent);
}

function descendant(root: IConstruct, path: string): Stack | undefined {
  const found = path.split('/').reduce<IConstruct | undefined>((construct, id) => construct?.node.tryFindChild(id), root);
  return found && Stack.isStack(found) ? found : undefined;
}

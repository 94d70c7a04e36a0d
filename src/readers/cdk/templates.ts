import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IPolicyValidationContext, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { TemplateResource } from '../function-reference';

/** A template that the CDK has written, with the stack it came from. */
export interface WrittenTemplate {
  readonly path: string;
  readonly stack: Stack | undefined;
  readonly resources: Readonly<Record<string, TemplateResource>>;
}

/** The templates of the stacks and, in the same folder, of their nested stacks. */
export function templatesOf({ stackTemplates, appConstruct }: IPolicyValidationContext): WrittenTemplate[] {
  return stackTemplates.flatMap(({ templatePath, stackConstructPath }) =>
    withNestedStacks(templatePath, descendant(appConstruct, stackConstructPath)));
}

function withNestedStacks(path: string, stack: Stack | undefined): WrittenTemplate[] {
  const template = { path, stack, resources: resourcesIn(path) };
  const hasNested = Object.values(template.resources).some((resource) => resource.Type === 'AWS::CloudFormation::Stack');
  const nested = hasNested && stack ? nestedStacks(stack) : [];
  return [template, ...nested.flatMap((inner) => withNestedStacks(join(dirname(path), inner.templateFile), inner))];
}

function resourcesIn(path: string): WrittenTemplate['resources'] {
  const template = JSON.parse(readFileSync(path, 'utf8')) as { readonly Resources?: WrittenTemplate['resources'] };
  return template.Resources ?? {};
}

function nestedStacks(parent: Stack): Stack[] {
  return parent.node.findAll().filter((child): child is Stack => Stack.isStack(child) && child.nestedStackParent === parent);
}

function descendant(root: IConstruct, path: string): Stack | undefined {
  const found = path.split('/').reduce<IConstruct | undefined>((construct, id) => construct?.node.tryFindChild(id), root);
  return found && Stack.isStack(found) ? found : undefined;
}

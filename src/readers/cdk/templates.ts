import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IPolicyValidationContext, Stack, Stage, Token } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { messageOf } from '../../view/message-of';
import { grouped } from '../grouped';
import { isObject } from '../json-types';
import { StackTemplate } from '../resource-index';

/** A template that the CDK has written, with the stack it came from. */
export interface WrittenTemplate extends StackTemplate<string> {
  readonly stack: Stack | undefined;
  /** The template of the stack that is deployed: its own, or the one around the nested stacks. */
  readonly deployedWith: string;
  /** Tells whether the file is still the one that was read. */
  readonly mark: string;
  /** Why nothing of it can be read. */
  readonly fault?: string;
}

/**
 * The templates of all stacks of the app and, in the same folder, of their nested stacks. The CDK gives those of one
 * account and Region at a time, but roles and buckets have to do with the others too. The constructs are all of the app.
 */
export function templatesOf({ stackTemplates }: IPolicyValidationContext, constructs: readonly IConstruct[]): WrittenTemplate[] {
  const byParent = grouped(constructs.filter(Stack.isStack), ({ nestedStackParent }) => nestedStackParent);
  const stacks = new Map((byParent.get(undefined) ?? []).map((stack) => [join(Stage.of(stack)?.outdir ?? '', stack.templateFile), stack]));
  const paths = new Set([...stackTemplates.map(({ templatePath }) => templatePath), ...stacks.keys()]);
  const withNestedStacks = (path: string, deployedWith: string, stack?: Stack, nestedIn?: WrittenTemplate['nestedIn']): WrittenTemplate[] => [
    { key: path, deployedWith, stack, nestedIn, mark: markOf(path), ...read(path), ...facts(stack) },
    ...(stack && byParent.get(stack) || []).flatMap((inner) =>
      withNestedStacks(join(dirname(path), inner.templateFile), deployedWith, inner, parentOf(path, stack, inner))),
  ];
  return [...paths].flatMap((path) => withNestedStacks(path, path, stacks.get(path)));
}

export function markOf(path: string): string {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs}/${size}`;
}

function read(path: string): Pick<WrittenTemplate, 'template' | 'fault'> {
  try {
    const template: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isObject(template) ? { template } : { template: undefined, fault: 'it is no JSON object' };
  } catch (error) {
    return { template: undefined, fault: messageOf(error) };
  }
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

import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { fenced } from './markdown';
import { Concern, CONCERNS } from '../examples/concerns';

type Resources = Readonly<Record<string, { readonly Type: string; readonly DependsOn?: string | readonly string[] }>>;

/** What every subnet of the CDK has, and every function in it waits for. */
const ROUTES = ['AWS::EC2::Route', 'AWS::EC2::SubnetRouteTableAssociation'];

/** What the examples call their function: the resources that it brings along start with the same name. */
const OURS = /^Orders/;

/** A picture of what a concern brings along (with thick borders) and what that refers to, or is referred to by; dotted lines are the order of creation. */
export function pictureOf(concern: string): string {
  return fenced('mermaid', flowchart(resourcesWith(CONCERNS[concern]!)));
}

function resourcesWith(make: Concern): Resources {
  const stack = new Stack(new App(), 'Shop', { env: { account: '123456789012', region: 'eu-west-1' } });
  make(stack);
  return Template.fromStack(stack).toJSON().Resources;
}

function flowchart(resources: Resources): string {
  const arrows = Object.entries(resources).flatMap(([id, resource]) => arrowsFrom(id, resource, resources))
    .filter(({ from, to }) => OURS.test(from) || OURS.test(to));
  const shown = Object.keys(resources).filter((id) => OURS.test(id) || arrows.some(({ from, to }) => from === id || to === id));
  return [
    'flowchart LR',
    ...shown.map((id) => `  ${shortId(id)}["${labelOf(id, resources)}"]${OURS.test(id) ? ':::ours' : ''}`),
    ...arrows.map(({ from, to, line }) => `  ${shortId(from)} ${line} ${shortId(to)}`),
    '  classDef ours stroke-width:3px',
  ].join('\n');
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly line: '-->' | '-.->';
}

function arrowsFrom(from: string, { DependsOn = [], ...resource }: Resources[string], all: Resources): Arrow[] {
  const named = [...new Set(namesIn(resource))].filter((to) => to in all && to !== from);
  const waited = [DependsOn].flat().filter((to) => to in all && !named.includes(to) && !ROUTES.includes(all[to]!.Type));
  return [...named.map((to): Arrow => ({ from, to, line: '-->' })), ...waited.map((to): Arrow => ({ from, to, line: '-.->' }))];
}

/** The logical ids that a value refers to. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const [[name, argument] = [], ...others] = Object.entries(value);
  if (others.length === 0 && name === 'Ref') {
    return [String(argument)];
  }
  return others.length === 0 && name === 'Fn::GetAtt' ? [String((argument as string[])[0])] : Object.values(value).flatMap(namesIn);
}

/** `Lambda Function`, with the id where there are several of a type. */
function labelOf(id: string, resources: Resources): string {
  const { Type } = resources[id]!;
  const alike = Object.values(resources).filter((other) => other.Type === Type).length;
  const words = Type.split('::').slice(1).join(' ');
  return alike === 1 ? words : `${words}<br/>${shortId(id)}`;
}

/** Without the hash of the path. */
function shortId(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { Parts } from './generated-parts';
import { lineDiff } from './line-diff';
import { orders as after } from '../examples/migration/after';
import { orders as before } from '../examples/migration/before';
import { ordersInPlace as inPlace } from '../examples/migration/in-place';
import { Shop } from '../examples/migration/shop';

type Resources = Readonly<Record<string, { readonly Type: string }>>;

const EXAMPLES = join(__dirname, '../examples/migration');

/** What is generated of docs/from-lambda-function.md. */
export function migrationParts(): Parts {
  const templates = { before: templateWith(before), after: templateWith(after), inPlace: templateWith(inPlace) };
  return {
    'before': example('before.ts'),
    'after': example('after.ts'),
    'in place': example('in-place.ts'),
    'resources': resourceTable(templates.before, templates.after, templates.inPlace),
    'difference': fenced('diff', lineDiff(written(templates.before), written(templates.after))),
    'difference in place': fenced('diff', lineDiff(functionIn(templates.before), functionIn(templates.inPlace))),
  };
}

function templateWith(makeFunction: (shop: Shop) => unknown): { readonly Resources: Resources } {
  const shop = new Shop();
  makeFunction(shop);
  return Template.fromStack(shop).toJSON() as { Resources: Resources };
}

/** Users import the package, not its sources. */
function example(file: string): string {
  return fenced('ts', readFileSync(join(EXAMPLES, file), 'utf8').replaceAll("'../../src'", "'cdk-checked-lambda'").trim());
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function written(value: object): string {
  return JSON.stringify(value, undefined, 2);
}

function functionIn({ Resources }: { readonly Resources: Resources }): string {
  return written(Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::Lambda::Function')));
}

function resourceTable(first: { Resources: Resources }, ...others: { Resources: Resources }[]): string {
  const all: Resources = Object.assign({}, first.Resources, ...others.map(({ Resources }) => Resources));
  const rows = Object.entries(all)
    .map(([id, { Type }]) => [Type, id, ...others.map(({ Resources }) => changeOf(first.Resources[id], Resources[id]))])
    .filter(([, , ...changes]) => changes.some((change) => change !== 'same'))
    .toSorted(([type], [otherType]) => type!.localeCompare(otherType!))
    .map(([type, id, ...changes]) => [`\`${type}\``, `\`${id}\``, ...changes]);
  return [['resource', 'logical id', 'after', 'in place'], ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function changeOf(old?: object, own?: object): string {
  if (old && own) {
    return written(old) === written(own) ? 'same' : 'changed';
  }
  return old ? 'removed' : own ? 'added' : '–';
}

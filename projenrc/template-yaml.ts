import { Document, Scalar, stringify, visit } from 'yaml';

const ONE_LINE = 72;

/** What people write in a template: short forms of references, small maps and lists in one line. */
export function templateYaml(value: object): string {
  const document = new Document(null, { version: '1.1' }); // which CloudFormation reads
  document.contents = document.createNode(withShortForms(value)) as never;
  visit(document, {
    Collection(_, node, path) {
      if (path.length > 1 && fitsInOneLine(node.toJSON())) {
        node.flow = true;
      }
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, directives: false }).trimEnd();
}

export function flowYaml(value: object): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, version: '1.1' }).trimEnd();
}

function fitsInOneLine(value: unknown): boolean {
  const json = JSON.stringify(value);
  return json.length <= ONE_LINE && !json.includes('\\n');
}

/** `!Ref`, `!GetAtt` and `!Sub` in place of the functions that read the same with their long names. */
function withShortForms(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(withShortForms);
  }
  const [[name, argument] = [], ...others] = Object.entries(value);
  const short = others.length === 0 ? shortForm(name, argument) : undefined;
  return short ?? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withShortForms(member)]));
}

function shortForm(name: string | undefined, argument: unknown): Scalar | undefined {
  switch (name) {
    case 'Ref': return typeof argument === 'string' ? tagged('!Ref', argument) : undefined;
    case 'Fn::Sub': return typeof argument === 'string' ? tagged('!Sub', argument) : undefined;
    case 'Fn::GetAtt': return Array.isArray(argument) && argument.every((part) => typeof part === 'string') ? tagged('!GetAtt', argument.join('.')) : undefined;
    default: return undefined;
  }
}

function tagged(tag: string, value: string): Scalar {
  return Object.assign(new Scalar(value), { tag });
}

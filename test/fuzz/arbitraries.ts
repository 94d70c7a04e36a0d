import * as fc from 'fast-check';
import model from '../../model/service-model.json';
import type { Shape } from '../../projenrc/service-model';
import { Sibling } from '../../src/view/sibling';
import { intrinsic } from '../intrinsics';

const NAMES = ['__proto__', 'constructor', 'toString', 'AWS_REGION', 'PATH', 'A', 'STAGE', 'STAGE_2'];
const TEXTS = [
  '', ' ', 'index.handler', 'x'.repeat(129), 'x'.repeat(257), 'arn:aws:iam::123456789012:role/orders', '/mnt/orders', '/mnt/', 'JSON', 'Text', 'Image', 'Zip',
  'python3.13', 'nodejs16.x', 'java21', 'custom', 'arm64', 'x86_64', '128', 'true', '$LATEST', 'ünï\u0000cödé', 'PublishedVersions', 'ENABLED', 'PER_TENANT',
  'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0', 'arn:aws:lambda:eu-west-1:123456789012:layer:shared:3',
  'arn:aws:sqs:eu-west-1:123456789012:orders.fifo', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:v7', 'subnet-071f712345678e7c8', 'sg-085912345678492fb',
];

/** Anything that JSON can hold, with the names and shapes that readers look for. */
const garbage = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, ...TEXTS),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom(...NAMES, 'Ref', 'Fn::If', 'Fn::Sub', 'Arn', 'Size', 'Key', 'Value'), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }),
);

function number({ min = 0, max = 10_000 }: Shape): fc.Arbitrary<unknown> {
  const nearBounds = fc.constantFrom<unknown>(min, max, min - 1, max + 1, min + 0.5, String(min), 900, 901, 128, 10_240, 10_241);
  return fc.oneof(fc.integer({ min, max: Math.max(min, max) }), nearBounds);
}

function text(shape: Shape): fc.Arbitrary<unknown> {
  const long = 'x'.repeat(Math.min(shape.max ?? 0, 3000));
  return shape.enum ? fc.constantFrom<string>(...shape.enum, ...TEXTS) : fc.constantFrom(...TEXTS, long, `${long}x`);
}

function structure(members: Readonly<Record<string, Shape>>): fc.Arbitrary<unknown> {
  return fc.record(Object.fromEntries(Object.entries(members).map(([name, member]) => [name, valueOf(member)])), { requiredKeys: [] });
}

/** Values that a member of the service model may have, nearly has, or never has. */
export function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: ofType(shape) }, { weight: 1, arbitrary: intrinsic }, { weight: 1, arbitrary: garbage });
}

function ofType(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.type) {
    case 'structure': return structure(shape.members ?? {});
    case 'list': return fc.array(valueOf(shape.items ?? { type: 'string' }), { maxLength: 6 });
    case 'map': return fc.dictionary(fc.constantFrom(...NAMES), valueOf(shape.value ?? { type: 'string' }), { maxKeys: 4 });
    case 'boolean': return fc.constantFrom<unknown>(true, false, 'true', 'no');
    case 'string': case 'blob': return text(shape);
    default: return number(shape);
  }
}

/** Members that only CloudFormation has. */
const ONLY_IN_TEMPLATES: Readonly<Record<string, Shape>> = {
  KmsKeyArn: { type: 'string' },
  RecursiveLoop: { type: 'string', enum: ['Allow', 'Terminate'] },
  ReservedConcurrentExecutions: { type: 'integer' },
  RuntimeManagementConfig: {
    type: 'structure',
    members: { UpdateRuntimeOn: { type: 'string', enum: ['Auto', 'FunctionUpdate', 'Manual'] }, RuntimeVersionArn: { type: 'string' } },
  },
  FunctionScalingConfig: { type: 'structure', members: { MinExecutionEnvironments: { type: 'integer' }, MaxExecutionEnvironments: { type: 'integer' } } },
  PublishToLatestPublished: { type: 'boolean' },
};

const REQUEST_MEMBERS: Readonly<Record<string, Shape>> = model.CreateFunctionRequest.members;

export const MEMBERS: Readonly<Record<string, Shape>> = { ...REQUEST_MEMBERS, ...ONLY_IN_TEMPLATES };

function someOf(members: Readonly<Record<string, Shape>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.uniqueArray(fc.constantFrom(...Object.keys(members)), { maxLength: 5 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, valueOf(members[name]!)]))));
}

/** A few members of a template, of a request. */
export const someProperties = someOf(MEMBERS);
export const someOfRequest = someOf(REQUEST_MEMBERS);

/** A few properties of a resource that is no function: values near its bounds are in the examples, these are what nobody expects. */
export function someOfSibling({ fields }: Sibling): fc.Arbitrary<Record<string, unknown>> {
  const names = [...new Set(Object.values(fields).map(({ path }) => path.split(/[.[]/)[0]!))];
  const inner = fc.dictionary(fc.constantFrom(...Object.values(fields).flatMap(({ path }) => path.split(/[.[\]]+/).slice(1)), 'Ref'), garbage, { maxKeys: 4 });
  return fc.dictionary(fc.constantFrom(...names), fc.oneof(garbage, inner, fc.array(inner, { maxLength: 3 }), intrinsic), { maxKeys: 5 });
}

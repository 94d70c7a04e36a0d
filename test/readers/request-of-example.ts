import { zipOf } from './artifact/zip-of';
import { SET_BY_OTHER_CALLS } from '../../src/data/create-function-request';
import { Scenario } from '../../src/rules/rule';

/** Why an example cannot be written as a request. */
export class InexpressibleAsRequest extends Error {}

type Json = Readonly<Record<string, any>>;

/** The CreateFunction request that says what an example says in the template's words. */
export function requestOf({ properties, resources }: Scenario): Json {
  const { FunctionName = 'orders', KmsKeyArn, PublishToLatestPublished, Tags, ...others }: Json = properties;
  refuse(resources, 'a request has no other resources');
  Object.keys(SET_BY_OTHER_CALLS).forEach((name) => refuse(others[name] !== undefined, `${name} is set by another call`));
  refuse(hasIntrinsic(properties), 'a request has no intrinsic functions');
  refuse(others.Code?.ZipFile === '', 'a package is not empty');
  refuse(PublishToLatestPublished === false, 'PublishTo is given or not');
  refuse(Tags && new Set(Tags.map((tag: Json) => tag.Key)).size < Tags.length, 'tags are a map');
  return withoutUndefined({
    ...others,
    FunctionName,
    Code: others.Code && withoutUndefined({ ...others.Code, ZipFile: others.Code.ZipFile && packed(others.Code.ZipFile, others.Runtime) }),
    KMSKeyArn: KmsKeyArn,
    PublishTo: PublishToLatestPublished ? 'LATEST_PUBLISHED' : undefined,
    Tags: Tags && Object.fromEntries(Tags.map((tag: Json) => [tag.Key, tag.Value])),
  });
}

/** What CloudFormation makes of inline code. */
function packed(text: string, runtime: string = ''): string {
  return zipOf({ [runtime.startsWith('python') ? 'index.py' : 'index.js']: text }).toString('base64');
}

function hasIntrinsic(value: unknown): boolean {
  return typeof value === 'string'
    ? value.includes('{{resolve:')
    : typeof value === 'object' && value !== null && Object.entries(value).some(([name, member]) => /^(Ref$|Fn::)/.test(name) || hasIntrinsic(member));
}

function withoutUndefined(request: Json): Json {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
}

function refuse(condition: unknown, because: string): void {
  if (condition) {
    throw new InexpressibleAsRequest(because);
  }
}

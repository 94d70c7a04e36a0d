import { withArtifact } from './artifact/artifact';
import { packageInRequest } from './artifact/package-in-request';
import { fieldsOfProperties, fromCloudFormation } from './from-cloudformation';
import { isObject, Json } from './json-types';
import { RequestValues } from './request-values';
import { RENAMED_IN_REQUESTS, SET_BY_OTHER_CALLS } from '../data/create-function-request';
import { ALL_FIELDS, FIELDS } from '../view/fields';
import { EnvironmentVariable, FunctionView, JsonFault } from '../view/function-view';
import { Collection, isKnown, Maybe, seen, UNKNOWN } from '../view/maybe';

/** What a request does not say. */
export interface RequestSurroundings extends Pick<FunctionView, 'region' | 'today'> {
  /** The names that its text has more than once in one object. */
  readonly repeated?: readonly string[];
}

export interface RequestReading {
  readonly view: FunctionView;
  /** A path in a template as the request spells it. */
  readonly pathOf: (templatePath: string) => string;
}

/** The properties of a function of which nothing is known. */
const NOTHING_KNOWN: Json = Object.fromEntries(Object.values(FIELDS).map(({ path }) => [path.split('.')[0]!, UNKNOWN]));

/** A package; inline code is not told apart by its text. */
const PRESENT = '';

/** Other calls may set these at any time. */
const SET_LATER: Json = Object.fromEntries(Object.keys(SET_BY_OTHER_CALLS).map((name) => [name, UNKNOWN]));

/** A CreateFunction request, by way of the words of the template, so that both readers understand a value in the same way. */
export function fromCreateFunction(request: unknown, { region = UNKNOWN, today, repeated = [] }: RequestSurroundings): RequestReading {
  const values = new RequestValues(request);
  const given = values.members;
  const view = fromCloudFormation(given ? templateProperties(given) : NOTHING_KNOWN, { region, today });
  const own = { ...view, ...(given && whatTemplatesCannotSay(view, given)) };
  return {
    view: withUnknownSurroundings({
      ...withArtifact(own, given && packageInRequest(given, own.packageEncoding)),
      isRequest: true,
      unknownMembers: seen(values.unknown),
      repeatedMembers: seen([...repeated, ...values.repeated]),
      nullMembers: seen(values.nulls),
      wrongRequestTypes: seen(values.wrongTypes),
    }),
    pathOf: (path) => {
      const [name = '', ...rest] = path.split('.');
      return values.spelled([RENAMED_IN_REQUESTS[name] ?? name, ...rest].join('.'));
    },
  };
}

/** A request whose text is no JSON. */
export function fromBrokenText(fault: JsonFault, { region = UNKNOWN, today }: RequestSurroundings): FunctionView {
  return withUnknownSurroundings({ ...fromCloudFormation(NOTHING_KNOWN, { region, today }), isRequest: true, jsonFaults: seen([fault]) });
}

function templateProperties({ KMSKeyArn, PublishTo, Tags, Code, ...members }: Json): Json {
  return {
    ...members,
    Code: isObject(Code) && Code.ZipFile !== undefined ? { ...Code, ZipFile: PRESENT } : Code,
    ...SET_LATER,
    KmsKeyArn: KMSKeyArn,
    PublishToLatestPublished: PublishTo === undefined ? undefined : PublishTo === 'LATEST_PUBLISHED' || UNKNOWN,
    Tags: isObject(Tags) ? Object.entries(Tags).map(([Key, Value]) => ({ Key, Value })) : Tags,
  };
}

/** Bytes instead of inline code, and names that would make an intrinsic function in a template. */
function whatTemplatesCannotSay({ missingMembers }: FunctionView, { FunctionName, Environment, Code, PublishTo }: Json): Partial<FunctionView> {
  return {
    missingMembers: seen([...(FunctionName === undefined ? ['FunctionName'] : []), ...(missingMembers?.known ?? [])]),
    environment: variables(isObject(Environment) ? Environment.Variables : Environment),
    codeZipFile: undefined,
    publishTo: PublishTo === undefined || typeof PublishTo === 'string' ? PublishTo : UNKNOWN,
    packageEncoding: encoding(isObject(Code) ? Code.ZipFile : undefined),
  };
}

function variables(map: unknown): Collection<EnvironmentVariable> | undefined {
  if (!isObject(map)) {
    return map === undefined ? undefined : seen([]);
  }
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  const known = entries.map(([name, value]): EnvironmentVariable => ({ name, value: typeof value === 'string' ? value : UNKNOWN }));
  return { known, atLeast: known.length, complete: known.length === Object.keys(map).length };
}

/** Decoders differ in white space, padding and the alphabet of URLs: what any of them takes is base64. */
function encoding(code: unknown): FunctionView['packageEncoding'] {
  if (code === undefined || !isKnown(code) || typeof code !== 'string') {
    return code === undefined ? undefined : UNKNOWN;
  }
  if (code.startsWith('PK\u0003\u0004')) {
    return UNKNOWN; // the bytes themselves, which boto3 would send
  }
  const letters = code.replace(/[\s=]+/g, '');
  const isBase64 = /^[A-Za-z0-9+/_-]*$/.test(letters) && letters.length % 4 !== 1;
  return letters === '' ? 'empty' : isBase64 ? 'base64' : 'other';
}

let TOLD: ReadonlySet<string> | undefined;

/** What nobody told is unknown. */
function withUnknownSurroundings(view: FunctionView): FunctionView {
  TOLD ??= fieldsOfProperties();
  const untold = ALL_FIELDS.filter((field) => !(field in view) && !TOLD?.has(field)).map((field): [string, Maybe<never>] => [field, UNKNOWN]);
  return { ...Object.fromEntries(untold), ...view };
}

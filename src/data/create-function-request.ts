import types from './create-function-request.generated.json';

/** A type of the service, a list as `[type]`, a map as `{ "*": type }`, or the members of a structure. */
export type RequestType = string | readonly RequestType[] | RequestMembers;

export interface RequestMembers {
  readonly [name: string]: RequestType;
}

/** The members of a CreateFunction request, as the service model names them. */
export const CREATE_FUNCTION_REQUEST: RequestMembers = types;

/** Where a property of `AWS::Lambda::Function` is another member of the request. */
export const RENAMED_IN_REQUESTS: Readonly<Record<string, string>> = {
  KmsKeyArn: 'KMSKeyArn',
  PublishToLatestPublished: 'PublishTo',
};

interface OtherCall {
  readonly operation: string;
  readonly source: string;
  readonly verified: string;
}

function call(operation: string): OtherCall {
  return { operation, source: `https://docs.aws.amazon.com/lambda/latest/api/API_${operation}.html`, verified: '2026-11-21' };
}

/** Properties of `AWS::Lambda::Function` that the API sets by another call, after the function exists. */
export const SET_BY_OTHER_CALLS: Readonly<Record<string, OtherCall>> = {
  ReservedConcurrentExecutions: call('PutFunctionConcurrency'),
  RecursiveLoop: call('PutFunctionRecursionConfig'),
  RuntimeManagementConfig: call('PutRuntimeManagementConfig'),
  FunctionScalingConfig: call('PutFunctionScalingConfig'),
};

/** How deep and how strict the clients read JSON. */
export const REQUEST_JSON = {
  maxNesting: {
    max: 1000,
    // The recursion limit of Python, in which boto3 and the AWS CLI are written; a request has four levels.
    source: 'https://docs.python.org/3/library/sys.html#sys.getrecursionlimit',
    verified: '2026-11-21',
  },
} as const;

import { readFileSync } from 'node:fs';
import { Component, JsonFile, Project } from 'projen';
import { MODEL_FILE, Request, Row, serviceModelRows } from './service-model';

/** Its rows for the resources around functions, which the library reads. */
export const SIBLING_ROWS_FILE = 'src/data/sibling-models.generated.json';

interface Resource {
  readonly operation: string;
  /** Paths that are others in CloudFormation. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Members that CloudFormation does not have. */
  readonly absent?: readonly string[];
  /** Members that CloudFormation makes up. */
  readonly optional?: readonly string[];
  /** Members that only CloudFormation requires. */
  readonly required?: readonly string[];
}

const ENDPOINTS = 'SelfManagedEventSource.Endpoints';
const SERVERS = `${ENDPOINTS}.KafkaBootstrapServers`;
const WEIGHTS = 'RoutingConfig.AdditionalVersionWeights';

/** The call that creates each type of resource. */
export const RESOURCES: Readonly<Record<string, Resource>> = {
  'AWS::Lambda::Alias': {
    operation: 'CreateAlias',
    renamed: { [`${WEIGHTS}{key}`]: `${WEIGHTS}[].FunctionVersion`, [`${WEIGHTS}{value}`]: `${WEIGHTS}[].FunctionWeight` },
  },
  'AWS::Lambda::Version': { operation: 'PublishVersion', absent: ['RevisionId'] },
  'AWS::Lambda::Url': { operation: 'CreateFunctionUrlConfig', renamed: { FunctionName: 'TargetFunctionArn' } },
  'AWS::Lambda::EventInvokeConfig': { operation: 'PutFunctionEventInvokeConfig', required: ['Qualifier'] },
  'AWS::Lambda::EventSourceMapping': {
    operation: 'CreateEventSourceMapping',
    renamed: { [`${ENDPOINTS}{value}`]: SERVERS, [`${ENDPOINTS}{value}[]`]: `${SERVERS}[]` },
    absent: [ENDPOINTS, `${ENDPOINTS}{key}`, 'DestinationConfig.OnSuccess', 'DestinationConfig.OnSuccess.Destination'],
  },
  'AWS::Lambda::Permission': { operation: 'AddPermission', absent: ['StatementId', 'Qualifier', 'RevisionId'] },
  'AWS::Lambda::ResourcePolicy': { operation: 'PutResourcePolicy', renamed: { Policy: 'PolicyDocument' }, absent: ['RevisionId'] },
  'AWS::Lambda::LayerVersion': {
    operation: 'PublishLayerVersion',
    absent: ['Content.ZipFile'],
    optional: ['LayerName'],
    required: ['Content.S3Bucket', 'Content.S3Key'],
  },
  'AWS::Lambda::LayerVersionPermission': {
    operation: 'AddLayerVersionPermission',
    absent: ['LayerName', 'VersionNumber', 'StatementId', 'RevisionId'],
    required: ['LayerVersionArn'],
  },
  'AWS::Lambda::CodeSigningConfig': { operation: 'CreateCodeSigningConfig' },
  'AWS::Lambda::CapacityProvider': { operation: 'CreateCapacityProvider', optional: ['CapacityProviderName'] },
};

export type Requests = Readonly<Record<string, Request>>;

/** The rows of each type of resource by their paths in a template. Tags are lists there, and nobody reads them. */
export function siblingModels(requests: Requests): Record<string, Record<string, Row>> {
  return Object.fromEntries(Object.entries(RESOURCES).map(([type, resource]) => [type, rowsOf(requests[`${resource.operation}Request`]!, resource)]));
}

function rowsOf(request: Request, { renamed = {}, absent = [], optional = [], required = [] }: Resource): Record<string, Row> {
  const rows = Object.entries(serviceModelRows(request))
    .filter(([path]) => !absent.includes(path) && !/Tags\{/.test(path))
    .map(([path, { required: needed, ...row }]) => {
      const name = renamed[path] ?? path;
      return [name, { ...row, ...(needed && !optional.includes(name) ? { required: needed } : {}) }] as const;
    });
  const known = Object.fromEntries(rows);
  return { ...known, ...Object.fromEntries(required.map((path) => [path, { ...known[path], required: true as const }])) };
}

export function readSiblingModels(): Record<string, Record<string, Row>> {
  return siblingModels(JSON.parse(readFileSync(MODEL_FILE, 'utf8')).siblings);
}

/** model/service-model.json -> src/data/sibling-models.generated.json */
export class SiblingModels extends Component {
  constructor(project: Project) {
    super(project);
    new JsonFile(project, SIBLING_ROWS_FILE, { obj: readSiblingModels, marker: false });
  }
}

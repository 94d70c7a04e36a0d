import { readFileSync } from 'node:fs';
import { Component, JsonFile, Project } from 'projen';

/** One member of a request, with what it holds. */
export interface Shape {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly required?: boolean;
  readonly members?: Record<string, Shape>;
  readonly items?: Shape;
  readonly key?: Shape;
  readonly value?: Shape;
}

/** What the service demands of one member. */
export interface Row {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly allowed?: readonly string[];
  readonly required?: true;
}

/** A request, as model/service-model.json holds it. */
export interface Request {
  readonly members: Record<string, Shape>;
}

/** The service model, trimmed to what we look at. */
export const MODEL_FILE = 'model/service-model.json';

/** Its rows, which the library reads. */
export const ROWS_FILE = 'src/data/service-model.generated.json';

/** Where a name of the API is spelled differently in CloudFormation. */
const CLOUDFORMATION_PATHS: Record<string, string> = { KMSKeyArn: 'KmsKeyArn' };

/** Members of the request that AWS::Lambda::Function does not have. */
const NOT_IN_CLOUDFORMATION = ['Publish', 'PublishTo'];

/** Patterns that accept everything. */
const ANYTHING = ['.*', '[\\s\\S]*'];

/**
 * The members of CreateFunction by their path in a template: `[]` is a member of a list, `{key}` and `{value}` those of a map.
 */
export function shapesByPath(request: Request): Record<string, Shape> {
  const shapes: Record<string, Shape> = {};
  const walk = (path: string, shape: Shape): void => {
    shapes[path] = shape;
    Object.entries(shape.members ?? {}).forEach(([name, member]) => walk(`${path}.${name}`, member));
    Object.entries({ '[]': shape.items, '{key}': shape.key, '{value}': shape.value }).forEach(([part, inner]) => inner && walk(`${path}${part}`, inner));
  };
  for (const [name, shape] of Object.entries(request.members)) {
    if (!NOT_IN_CLOUDFORMATION.includes(name)) {
      walk(CLOUDFORMATION_PATHS[name] ?? name, shape);
    }
  }
  return shapes;
}

/** The bounds, patterns and enumerations of CreateFunction by their path in a template. */
export function serviceModelRows(request: Request): Record<string, Row> {
  const rows = Object.entries(shapesByPath(request)).map(([path, shape]) => [path, rowOf(shape)] as const);
  return Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0));
}

export function rowOf(shape: Shape): Row {
  return {
    ...(shape.min !== undefined && shape.min > 0 ? { min: shape.min } : {}),
    ...(shape.max !== undefined ? { max: shape.max } : {}),
    ...(shape.pattern !== undefined && !ANYTHING.includes(shape.pattern) ? { pattern: shape.pattern } : {}),
    ...(shape.enum !== undefined ? { allowed: shape.enum } : {}),
    ...(shape.required ? { required: true as const } : {}),
  };
}

export function readServiceModel(): Record<string, Row> {
  return serviceModelRows(JSON.parse(readFileSync(MODEL_FILE, 'utf8')).CreateFunctionRequest);
}

/** model/service-model.json -> src/data/service-model.generated.json */
export class ServiceModel extends Component {
  constructor(project: Project) {
    super(project);
    new JsonFile(project, ROWS_FILE, { obj: readServiceModel, marker: false });
  }
}

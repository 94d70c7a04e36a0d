import { readFileSync } from 'node:fs';
import { Component, JsonFile, Project } from 'projen';
import { MODEL_FILE, Request, Shape } from './service-model';
import type { RequestType } from '../src/data/create-function-request';

/** The members of CreateFunction, which the library reads. */
export const REQUEST_TYPES_FILE = 'src/data/create-function-request.generated.json';

function typeOf({ type, members, items, value }: Shape): RequestType {
  if (members) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, typeOf(member)]));
  }
  if (items) {
    return [typeOf(items)];
  }
  return value ? { '*': typeOf(value) } : type;
}

/** The names and types of all members of a request. */
export function requestTypes(request: Request): RequestType {
  return typeOf({ type: 'structure', members: request.members });
}

export function readRequestTypes(): RequestType {
  return requestTypes(JSON.parse(readFileSync(MODEL_FILE, 'utf8')).CreateFunctionRequest);
}

/** model/service-model.json -> src/data/create-function-request.generated.json */
export class RequestTypes extends Component {
  constructor(project: Project) {
    super(project);
    new JsonFile(project, REQUEST_TYPES_FILE, { obj: readRequestTypes, marker: false });
  }
}

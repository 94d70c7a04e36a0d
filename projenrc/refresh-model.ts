import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Botocore, newestBotocore } from './botocore';
import { refreshCreateOnly } from './create-only';
import { modelNews } from './model-news';
import { tellOldFacts } from './old-facts';
import { REQUEST_TYPES_FILE, requestTypes } from './request-types';
import { MODEL_FILE, Request, ROWS_FILE, serviceModelRows, shapesByPath } from './service-model';
import { Requests, RESOURCES, SIBLING_ROWS_FILE, siblingModels } from './sibling-models';
import { ServiceDescription, trimmedRequest } from './trim-model';

interface Model {
  readonly meta: { readonly model: string };
  readonly CreateFunctionRequest: Request;
  /** The requests that create the resources around functions. */
  readonly siblings?: Requests;
}

const DESCRIPTION = 'botocore/data/lambda/2015-03-31/service-2.json';

/** The same file for a later release of botocore. */
export function refreshed(before: Model, { version, built, model }: Botocore): Model {
  const [, known] = /^botocore (\S+)/.exec(before.meta.model)!;
  if (version.localeCompare(known!, 'en', { numeric: true }) < 0) {
    throw new Error(`pip finds botocore ${version}, which is older than ${known} in ${MODEL_FILE}: use a newer python3, or another package index`);
  }
  return {
    meta: { ...before.meta, model: `botocore ${version} (wheel built ${built}), ${DESCRIPTION}` },
    CreateFunctionRequest: trimmedRequest(model, 'CreateFunction'),
    ...siblingRequests(model),
  };
}

function siblingRequests(model: ServiceDescription): Pick<Model, 'siblings'> {
  const known = Object.values(RESOURCES).map(({ operation }) => operation).filter((operation) => operation in model.operations);
  return known.length === 0 ? {} : { siblings: Object.fromEntries(known.map((operation) => [`${operation}Request`, trimmedRequest(model, operation)])) };
}

export function newsReport(before: Model, after: Model): string {
  const news = modelNews(shapesByPath(before.CreateFunctionRequest), shapesByPath(after.CreateFunctionRequest));
  return [`from ${before.meta.model}`, `to   ${after.meta.model}`, ...(news.length > 0 ? news : ['nothing changed'])].join('\n');
}

function refreshModel(): void {
  const before: Model = JSON.parse(readFileSync(MODEL_FILE, 'utf8'));
  const after = refreshed(before, newestBotocore(DESCRIPTION));
  console.log(newsReport(before, after));
  writeJson(MODEL_FILE, after, 1);
  writeJson(ROWS_FILE, serviceModelRows(after.CreateFunctionRequest), 2);
  writeJson(SIBLING_ROWS_FILE, siblingModels(after.siblings ?? {}), 2);
  writeJson(REQUEST_TYPES_FILE, requestTypes(after.CreateFunctionRequest), 2);
  refreshCreateOnly();
  console.log();
  tellOldFacts();
}

/** In place of the old file, which projen may have made read-only. */
function writeJson(file: string, value: unknown, indent: number): void {
  rmSync(file, { force: true });
  writeFileSync(file, `${JSON.stringify(value, undefined, indent)}\n`);
}

if (require.main === module) {
  try {
    refreshModel();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

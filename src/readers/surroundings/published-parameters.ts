import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { VERSION } from '../function-reference';
import { ResourceIndex } from '../resource-index';
import { parametersIn } from '../template-parameters';
import { Resource, TemplateScope } from '../template-scope';

/** The properties that belong to a function and to none of its versions, and those which replace the function, and the versions with it. */
const NOT_PUBLISHED = ['ReservedConcurrentExecutions', 'Tags', 'CodeSigningConfigArn', 'TenancyConfig', 'FunctionName', 'PackageType'];

/** The names of assets in older apps of the CDK change with what the assets hold. */
const NAME_OF_ASSET = /^AssetParameters[0-9a-f]{64}/;

const NOT_ASKED: Pick<Neighbours, 'publishedParameters'> = Object.freeze({});

/** The parameters whose value versions of a function publish. */
export function publishedParametersOf(index: ResourceIndex, fn: Resource): Pick<Neighbours, 'publishedParameters'> {
  if (!index.dependentsOf(fn).some(({ type }) => type === VERSION)) {
    return NOT_ASKED;
  }
  const published = Object.entries(fn.properties).filter(([property]) => !NOT_PUBLISHED.includes(property));
  const named = published.flatMap(([property, value]) => parametersOfStackIn(value, fn.scope).map((name) => ({ name, property })));
  return { publishedParameters: seen(named) };
}

/** The parameters of the stack that a value refers to, each once. */
export function parametersOfStackIn(value: unknown, scope: TemplateScope): string[] {
  return parametersIn(value).filter((name) => scope.isParameter(name) && !NAME_OF_ASSET.test(name));
}

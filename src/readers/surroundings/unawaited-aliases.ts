import { madeBefore } from './dependencies';
import { UnawaitedAlias } from '../../view/function-view';
import { Collection, seen } from '../../view/maybe';
import { ALIAS, functionIn } from '../function-reference';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { piecesOf } from '../text-pieces';

const PERMISSION = 'AWS::Lambda::Permission';

/** Where these name an alias that Lambda looks for when they are made. */
const PLACES: ReadonlyMap<string, 'Qualifier' | 'FunctionName'> = new Map([
  ['AWS::Lambda::Url', 'Qualifier'],
  ['AWS::Lambda::EventInvokeConfig', 'Qualifier'],
  ['AWS::Lambda::EventSourceMapping', 'FunctionName'],
  [PERMISSION, 'FunctionName'],
]);

/** What of the template names an alias of it by its name, so that CloudFormation does not wait for that. What AWS SAM makes is as it should be. */
export function unawaitedAliasesOf(index: ResourceIndex, fn: Resource): Collection<UnawaitedAlias> | undefined {
  const all = index.dependentsOf(fn);
  const aliases = all.filter(({ type, condition, origin }) => type === ALIAS && condition === undefined && origin === undefined);
  if (aliases.length === 0) {
    return undefined;
  }
  const permissions = index.perhapsFor(fn, PERMISSION).filter(({ properties, scope }) => functionIn(properties.FunctionName, scope)?.fn === fn);
  const found = [...all, ...permissions].filter(({ origin }) => origin === undefined).flatMap((resource): UnawaitedAlias[] => {
    const name = aliasNamedBy(resource);
    const isNamed = ({ properties, scope }: Resource) => scope === resource.scope && scope.textOf(properties.Name) === name;
    const alias = name === undefined ? undefined : aliases.find(isNamed);
    return alias && !madeBefore(resource)(alias) ? [{ name: resource.logicalId, alias: alias.logicalId }] : [];
  });
  return found.length > 0 ? seen(found) : undefined;
}

function aliasNamedBy({ type, properties, scope }: Resource): string | undefined {
  const place = PLACES.get(type);
  if (place === 'Qualifier') {
    return scope.textOf(properties.Qualifier);
  }
  const last = place === undefined ? undefined : piecesOf(properties.FunctionName, scope).at(-1);
  return typeof last === 'string' ? last.split(':').at(-1) : undefined;
}

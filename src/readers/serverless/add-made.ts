import { madeBySam } from './made-by-sam';
import { MadeResource } from './made-resource';
import { Json } from '../json-types';
import type { Resource, TemplateScope } from '../template-scope';

/** Adds what AWS SAM makes of the resources that are written, and tells the types of what it makes and nobody can read. */
export function addMade(resources: Map<string, Resource>, written: Json, template: Json, scope: TemplateScope): readonly string[] {
  return Object.entries(written).flatMap(([by, resource]) => {
    const { made, hidden, changed = [] } = madeBySam(by, resource, template);
    const replaced = made.filter(({ logicalId }) => Object.hasOwn(written, logicalId));
    made.filter((one) => !replaced.includes(one)).forEach((one) => add(resources, one, by, scope));
    changed.forEach(({ logicalId, type, change }) => {
      const other = resources.get(logicalId);
      if (other?.type === type) {
        resources.set(logicalId, { ...other, properties: change(other.properties) });
      }
    });
    return [...hidden, ...replaced.map(({ type }) => type)];
  });
}

function add(resources: Map<string, Resource>, made: MadeResource, by: string, scope: TemplateScope): void {
  const { logicalId, type, properties, updatePolicy, alsoCalled = logicalId, ...origin } = made;
  const resource = { logicalId, type, properties, condition: resources.get(by)?.condition, updatePolicy, origin: { by, ...origin }, scope };
  resources.set(logicalId, resource);
  resources.set(alsoCalled, resource);
}

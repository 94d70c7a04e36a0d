import { NAMED_BY_REF } from './named-by-ref';
import { Collection, seen } from '../../view/maybe';
import { MisnamedResource } from '../../view/sibling';
import { referenceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

/** The resources of the app that these properties name by what is no ARN. */
export function misnamedIn({ properties, scope }: Resource, paths: readonly string[]): Collection<MisnamedResource> {
  const values = new TemplateValues(properties);
  return seen(paths.flatMap((path): MisnamedResource[] => {
    const { resource, attribute } = referenceIn(values.raw(path), scope) ?? {};
    const named = resource && attribute === undefined ? NAMED_BY_REF.get(resource.type) : undefined;
    return resource && named ? [{ path, resource: resource.logicalId, type: resource.type, namedBy: named.ref, right: named.arn }] : [];
  }));
}

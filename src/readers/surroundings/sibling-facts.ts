import { Roles } from './execution-role';
import { mappingFacts } from './mapping-facts';
import { misnamedIn } from './misnamed-resources';
import { namedServices } from './named-services';
import { providerNetwork } from './provider-network';
import { signingProfilesOf } from './signing-profiles';
import { Sibling, SiblingSurroundings } from '../../view/sibling';
import { EVENT_SOURCE_MAPPING } from '../../view/siblings';
import { CAPACITY_PROVIDER } from '../../view/siblings/capacity-provider';
import { CODE_SIGNING_CONFIG } from '../../view/siblings/code-signing-config';
import { EVENT_INVOKE_CONFIG } from '../../view/siblings/event-invoke-config';
import { PERMISSION } from '../../view/siblings/permission';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

type Facts = Omit<SiblingSurroundings, 'given' | 'missingMembers' | 'region' | 'today'>;

const DESTINATIONS = [EVENT_INVOKE_CONFIG.fields.onSuccessDestination.path, EVENT_INVOKE_CONFIG.fields.onFailureDestination.path];

const SOURCE = EVENT_SOURCE_MAPPING.fields.eventSourceArn.path;
const SOURCE_AND_DESTINATION = [SOURCE, EVENT_SOURCE_MAPPING.fields.onFailureDestination.path];

const PERMITTED_SOURCE = [PERMISSION.fields.sourceArn.path];

const NONE: Facts = Object.freeze({});

const TYPES = [EVENT_SOURCE_MAPPING, EVENT_INVOKE_CONFIG, PERMISSION, CODE_SIGNING_CONFIG, CAPACITY_PROVIDER].map(({ type }) => type);

/** Whether anything around the resources of a type is read. */
export function hasSurroundings({ type }: Sibling): boolean {
  return TYPES.includes(type);
}

/** What is around the resources of Lambda that are no functions. */
export class SiblingFacts {
  private roles?: Roles;

  constructor(private readonly index: ResourceIndex) {}

  public of({ type }: Sibling, resource: Resource): Facts {
    switch (type) {
      case EVENT_SOURCE_MAPPING.type:
        return {
          ...mappingFacts(resource),
          namedServices: namedServices(resource, SOURCE_AND_DESTINATION),
          misnamedResources: misnamedIn(resource, SOURCE_AND_DESTINATION),
        };
      case EVENT_INVOKE_CONFIG.type:
        return { namedServices: namedServices(resource, DESTINATIONS), misnamedResources: misnamedIn(resource, DESTINATIONS) };
      case PERMISSION.type:
        return {
          namedServices: namedServices(resource, PERMITTED_SOURCE),
          misnamedResources: misnamedIn(resource, PERMITTED_SOURCE),
          isOnLatest: isOnLatest(resource),
        };
      case CODE_SIGNING_CONFIG.type: return { signingProfiles: signingProfilesOf(resource) };
      case CAPACITY_PROVIDER.type: return { ...this.operatorOf(resource), ...providerNetwork(resource, this.index) };
      default: return NONE;
    }
  }

  private operatorOf(provider: Resource): Facts {
    this.roles ??= new Roles(this.index);
    const role = new TemplateValues(provider.properties).raw(CAPACITY_PROVIDER.fields.operatorRoleArn.path);
    const { roleTrust, rolePermissions } = this.roles.named(role, provider);
    return { operatorTrust: roleTrust, operatorPermissions: rolePermissions };
  }
}

function isOnLatest({ properties: { FunctionName }, scope }: Resource): boolean {
  const end = piecesOf(FunctionName, scope).at(-1);
  return typeof end === 'string' && end.endsWith(':$LATEST');
}

import { End, SecurityGroupRules } from './security-group-rules';
import { groupsIn, SecurityGroups } from './security-groups';
import { SubnetAddresses } from './subnet-addresses';
import { ofTypeIn, SUBNET, VPC, vpcOf } from './vpc-resources';
import { Collection, Maybe, UNKNOWN } from '../../view/maybe';
import { remembered } from '../../view/remembered';
import { objectsIn } from '../json-types';
import { isThereWith, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent, TemplateValues } from '../template-values';
import { piecesOf } from '../text-pieces';

const ROUTE_TABLE = 'AWS::EC2::RouteTable';
const ASSOCIATION = 'AWS::EC2::SubnetRouteTableAssociation';
const ROUTE = 'AWS::EC2::Route';
const PROPAGATION = 'AWS::EC2::VPNGatewayRoutePropagation';
const ENDPOINT = 'AWS::EC2::VPCEndpoint';
/** What says whether a subnet has a way out. */
const TYPES = [SUBNET, ROUTE_TABLE, ASSOCIATION, ENDPOINT, ROUTE, PROPAGATION];

/** An endpoint of a VPC, and the service behind it. */
interface Endpoint {
  readonly resource: Resource;
  readonly service: string;
}

const HTTPS = 443;

/** How subnets of an app reach services. A network that the app does not make whole may have any way out. */
export class WaysOut {
  private readonly endpoints = new Map<Resource, readonly Endpoint[] | undefined>();
  private tables?: ReadonlyMap<Resource | undefined, Resource | undefined>;
  private routed?: ReadonlySet<Resource | undefined>;
  private used?: ReadonlySet<Resource>;
  private isKnown?: boolean;

  constructor(private readonly index: ResourceIndex, private readonly rules: SecurityGroupRules, private readonly addresses: SubnetAddresses) {}

  /** The services that endpoints lead to from all of these subnets, for what has these security groups, where none of the subnets has another way out. */
  public onlyEndpoints(subnets: readonly Resource[], groups: SecurityGroups): Collection<string> | undefined {
    return this.isWhole() && subnets.every((subnet) => this.isIsolated(subnet)) ? this.endpointsFrom(subnets, groups) : undefined;
  }

  /** The same whatever else leads out. */
  public endpointsFrom(subnets: readonly Resource[], groups: SecurityGroups): Collection<string> | undefined {
    const [vpc, ...others] = new Set(subnets.map(vpcOf));
    const isOne = typeof vpc === 'object' && vpc.type === VPC && others.length === 0;
    const endpoints = isOne && this.isWhole() ? remembered(this.endpoints, vpc, () => this.endpointsOf(vpc)) : undefined;
    const known = endpoints?.filter(({ resource }) => this.mayLetIn(resource, subnets, groups)).map(({ service }) => service);
    return known && { known, atLeast: known.length, complete: true };
  }

  /** Other resources may bring routes of which nothing is known. */
  private isWhole(): boolean {
    return this.isKnown ??= this.index.isReadable && TYPES.every((type) => !this.index.mayHide(type));
  }

  /** A route leads somewhere, wherever that is. The main table of the VPC is out of sight. */
  private isIsolated(subnet: Resource): boolean {
    this.routed ??= new Set([...this.index.ofType(ROUTE), ...this.index.ofType(PROPAGATION)].flatMap(routedTables));
    const table = this.tableOf(subnet);
    return table !== undefined && !this.routed.has(undefined) && !this.routed.has(table) && !this.isUsedElsewhere(table);
  }

  /** The route table of a subnet, when it is certain. */
  private tableOf(subnet: Resource): Resource | undefined {
    this.tables ??= new Map(this.index.ofType(ASSOCIATION).map((association) => {
      const { properties, scope } = association;
      const of = ofTypeIn(SUBNET, properties.SubnetId, scope);
      return [of, of && isThereWith(association, of) ? ofTypeIn(ROUTE_TABLE, properties.RouteTableId, scope) : undefined];
    }));
    return this.tables.has(undefined) ? undefined : this.tables.get(subnet);
  }

  /** `false` where an endpoint is for other route tables, or its security groups are closed. Whatever cannot be read may let calls in. */
  private mayLetIn(endpoint: Resource, subnets: readonly Resource[], groups: SecurityGroups): boolean {
    if (this.index.mayBeCompleted(endpoint)) {
      return true;
    }
    const values = new TemplateValues(endpoint.properties, endpoint.scope);
    switch (values.string('VpcEndpointType') ?? 'Gateway') {
      case 'Gateway': return this.mayHaveRoutes(values.list('RouteTableIds', (id): Maybe<Resource> => ofTypeIn(ROUTE_TABLE, id, endpoint.scope) ?? UNKNOWN), subnets);
      case 'Interface': return this.mayBeOpen(groupsIn(values, 'SecurityGroupIds', endpoint.scope), { groups, blocks: this.addresses.of(subnets) });
      default: return true;
    }
  }

  private mayHaveRoutes(tables: Collection<Resource> | undefined, subnets: readonly Resource[]): boolean {
    const isKnown = tables?.complete === true && tables.known.length > 0;
    return !isKnown || subnets.map((subnet) => this.tableOf(subnet)).every((table) => table === undefined || tables.known.includes(table));
  }

  /** EC2 takes the default group of the VPC where none is given. */
  private mayBeOpen(groups: SecurityGroups | undefined, from: End): boolean {
    return groups === undefined || groups.known.length === 0 || this.rules.mayLetIn(HTTPS, groups, from);
  }

  /** Whether a resource that may bring routes names the table, such as the propagation of those of a VPN, or a custom resource. */
  private isUsedElsewhere(table: Resource): boolean {
    this.used ??= new Set(this.index.all().filter(({ type }) => ![ASSOCIATION, ENDPOINT, ROUTE].includes(type)).flatMap(routeTablesIn));
    return this.used.has(table);
  }

  private endpointsOf(vpc: Resource): readonly Endpoint[] | undefined {
    const all = this.index.ofType(ENDPOINT).filter((endpoint) => [vpc, undefined].includes(vpcOf(endpoint) as Resource | undefined));
    const endpoints = all.map((resource) => ({ resource, service: serviceIn(resource.properties.ServiceName, resource.scope) }));
    const known = endpoints.filter((endpoint): endpoint is Endpoint => endpoint.service !== UNKNOWN);
    return known.length === all.length ? known : undefined;
  }
}

/** `dynamodb` in `com.amazonaws.eu-west-1.dynamodb`. */
function serviceIn(name: unknown, scope: TemplateScope): Maybe<string> {
  const end = isAbsent(name) ? undefined : piecesOf(name, scope).at(-1);
  return typeof end === 'string' ? /^(?:(?:cn\.)?com\.amazonaws\.[a-z\d-]+)?\.([a-z\d.-]+)$/.exec(end)?.[1] ?? UNKNOWN : UNKNOWN;
}

/** The route tables that get a route; one of which nobody can tell is `undefined`. */
function routedTables({ properties: { RouteTableId, RouteTableIds = [RouteTableId] }, scope }: Resource): (Resource | undefined)[] {
  return (Array.isArray(RouteTableIds) ? RouteTableIds : [undefined]).map((table: unknown) => ofTypeIn(ROUTE_TABLE, table, scope));
}

/** The route tables that the values of a resource mention. */
function routeTablesIn({ properties, scope }: Resource): readonly Resource[] {
  return objectsIn(properties).flatMap((value) => ofTypeIn(ROUTE_TABLE, value, scope) ?? []);
}

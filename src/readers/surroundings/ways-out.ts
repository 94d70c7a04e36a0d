import { ofTypeIn, SUBNET, VPC, vpcOf } from './vpc-resources';
import { Collection, Maybe, UNKNOWN } from '../../view/maybe';
import { objectsIn } from '../json-types';
import { isThereWith, ResourceIndex } from '../resource-index';
import { Resource, TemplateScope } from '../template-scope';
import { isAbsent } from '../template-values';
import { piecesOf } from '../text-pieces';

const ROUTE_TABLE = 'AWS::EC2::RouteTable';
const ASSOCIATION = 'AWS::EC2::SubnetRouteTableAssociation';
const ROUTE = 'AWS::EC2::Route';
const PROPAGATION = 'AWS::EC2::VPNGatewayRoutePropagation';
const ENDPOINT = 'AWS::EC2::VPCEndpoint';
/** What says whether a subnet has a way out. */
const TYPES = [SUBNET, ROUTE_TABLE, ASSOCIATION, ENDPOINT, ROUTE, PROPAGATION];

/** How subnets of an app reach services. A network that the app does not make whole may have any way out. */
export class WaysOut {
  private readonly endpoints = new Map<Resource, Collection<string> | undefined>();
  private tables?: ReadonlyMap<Resource | undefined, Resource | undefined>;
  private routed?: ReadonlySet<Resource | undefined>;
  private used?: ReadonlySet<Resource>;
  private isKnown?: boolean;

  constructor(private readonly index: ResourceIndex) {}

  /** The services with endpoints in the VPC of these subnets, where none of them has another way out. */
  public onlyEndpoints(subnets: readonly Resource[]): Collection<string> | undefined {
    const [vpc, ...others] = new Set(subnets.map(vpcOf));
    const isOne = typeof vpc === 'object' && vpc.type === VPC && others.length === 0;
    return isOne && this.isWhole() && subnets.every((subnet) => this.isIsolated(subnet)) ? this.endpointsOf(vpc) : undefined;
  }

  /** Other resources may bring routes of which nothing is known. */
  private isWhole(): boolean {
    return this.isKnown ??= this.index.isReadable && TYPES.every((type) => !this.index.mayHide(type));
  }

  /** A route leads somewhere, wherever that is. The main table of the VPC is out of sight. */
  private isIsolated(subnet: Resource): boolean {
    this.tables ??= new Map(this.index.ofType(ASSOCIATION).map((association) => {
      const { properties, scope } = association;
      const of = ofTypeIn(SUBNET, properties.SubnetId, scope);
      return [of, of && isThereWith(association, of) ? ofTypeIn(ROUTE_TABLE, properties.RouteTableId, scope) : undefined];
    }));
    this.routed ??= new Set([...this.index.ofType(ROUTE), ...this.index.ofType(PROPAGATION)].flatMap(routedTables));
    const table = this.tables.get(subnet);
    const isBare = table !== undefined && ![this.tables, this.routed].some((tables) => tables.has(undefined)) && !this.routed.has(table);
    return isBare && !this.isUsedElsewhere(table);
  }

  /** Whether a resource that may bring routes names the table, such as the propagation of those of a VPN, or a custom resource. */
  private isUsedElsewhere(table: Resource): boolean {
    this.used ??= new Set(this.index.all().filter(({ type }) => ![ASSOCIATION, ENDPOINT, ROUTE].includes(type)).flatMap(routeTablesIn));
    return this.used.has(table);
  }

  private endpointsOf(vpc: Resource): Collection<string> | undefined {
    if (!this.endpoints.has(vpc)) {
      this.endpoints.set(vpc, this.readEndpoints(vpc));
    }
    return this.endpoints.get(vpc);
  }

  private readEndpoints(vpc: Resource): Collection<string> | undefined {
    const all = this.index.ofType(ENDPOINT).filter((endpoint) => [vpc, undefined].includes(vpcOf(endpoint) as Resource | undefined));
    const services = all.map(({ properties: { ServiceName }, scope }) => serviceIn(ServiceName, scope));
    const known = services.filter((service) => service !== UNKNOWN);
    return known.length === services.length ? { known, atLeast: known.length, complete: true } : undefined;
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

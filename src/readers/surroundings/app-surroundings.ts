import { CalledServices } from './called-services';
import { callersOf } from './callers';
import { capacityProvidersOf } from './capacity-providers';
import { circlesAround } from './circles';
import { CodeSources } from './code-sources';
import { dependentsOf } from './dependents';
import { EventTargets } from './event-targets';
import { Roles } from './execution-role';
import { FileSystems } from './file-systems';
import { FunctionPolicies } from './function-policies';
import { ImportedVersions } from './imported-versions';
import { keysOf } from './keys';
import { KnownSubnets } from './known-subnets';
import { layersOf } from './layers';
import { LogGroups } from './log-groups';
import { Namesakes } from './namesakes';
import { Networks } from './networks';
import { Publications } from './publications';
import { publishedParametersOf } from './published-parameters';
import { referencesOf } from './references';
import { Reservations } from './reservations';
import { ResourcePolicies } from './resource-policies';
import { SecurityGroupRules } from './security-group-rules';
import { securityGroupsOf } from './security-groups';
import { SubnetAddresses } from './subnet-addresses';
import { switchedSettingsOf } from './switched-settings';
import { unawaitedAliasesOf } from './unawaited-aliases';
import { UnreachedServices } from './unreached-services';
import { subnetsIn } from './vpc-resources';
import { WaysOut } from './ways-out';
import { KnownFacts } from '../../view/known-facts';
import { UNKNOWN } from '../../view/maybe';
import { Neighbours, Surroundings } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent } from '../template-values';

/** What an app has around its functions, and what the user tells about it. */
export class AppSurroundings {
  private readonly roles: Roles;
  private readonly policies: ResourcePolicies;
  private readonly eventTargets: EventTargets;
  private readonly namesakes: Namesakes;
  private readonly networks: Networks;
  private readonly waysOut: WaysOut;
  private readonly calledServices: CalledServices;
  private readonly fileSystems: FileSystems;
  private readonly logGroups: LogGroups;
  private readonly codeSources: CodeSources;
  private readonly publications: Publications;
  private readonly reservations: Reservations;
  private readonly functionPolicies: FunctionPolicies;
  private readonly imports: ImportedVersions;

  constructor(private readonly index: ResourceIndex, facts: KnownFacts = {}) {
    const knownSubnets = new KnownSubnets(facts.subnets);
    this.roles = new Roles(index);
    this.policies = new ResourcePolicies(index);
    this.eventTargets = new EventTargets(index, this.policies, this.roles);
    this.namesakes = new Namesakes(index);
    const rules = new SecurityGroupRules(index);
    const addresses = new SubnetAddresses(index);
    this.waysOut = new WaysOut(index, rules, addresses);
    this.calledServices = new CalledServices(index, this.roles);
    this.networks = new Networks(index, knownSubnets, new UnreachedServices(this.waysOut, this.calledServices));
    this.fileSystems = new FileSystems(index, { knownSubnets, roles: this.roles, rules, addresses });
    this.logGroups = new LogGroups(index, this.roles);
    this.codeSources = new CodeSources(index);
    this.publications = new Publications(index);
    this.reservations = new Reservations(index, facts.accounts);
    this.functionPolicies = new FunctionPolicies(index);
    this.imports = new ImportedVersions(index);
  }

  /** What is around a function, with its properties in one of the cases that conditions allow. What names it is the same in all of them. */
  public of(fn: Resource, properties = fn.properties): Omit<Surroundings, 'today'> {
    const inCase = properties === fn.properties ? fn : { ...fn, properties };
    const group = this.logGroups.of(fn);
    const own = {
      callers: callersOf(this.index, fn, this.functionPolicies, this.roles),
      circles: circlesAround(this.index, fn),
      unawaitedAliases: unawaitedAliasesOf(this.index, fn),
      namesakes: this.namesakes.of(fn),
      logGroupsOfApp: group && this.logGroups.told(group, fn),
      earlyLogFilters: this.logGroups.filtersTooEarly(fn, group),
      capacityProviders: capacityProvidersOf(inCase, this.waysOut),
      account: fn.scope.facts.account,
      region: fn.scope.facts.region ?? UNKNOWN,
    };
    return Object.assign(
      own,
      dependentsOf(this.index, fn, this.policies, this.roles, this.imports),
      this.roles.of(inCase),
      this.eventTargets.of(fn, inCase),
      this.networks.of(fn, inCase),
      this.fileSystems.of(inCase),
      keysOf(inCase, group),
      this.codeSources.of(inCase),
      layersOf(inCase),
      publishedParametersOf(this.index, fn),
      switchedSettingsOf(fn),
      this.publications.of(fn),
      this.reservations.of(fn),
      this.functionPolicies.of(fn),
      referencesOf(fn, inCase),
      this.servicesOf(fn, inCase),
    );
  }

  /** What the function calls is only of interest where it has no other way out of its VPC. */
  private servicesOf(fn: Resource, inCase: Resource): Pick<Neighbours, 'onlyEndpoints' | 'calledServices'> | undefined {
    const subnets = isAbsent(inCase.properties.VpcConfig) ? undefined : subnetsIn(inCase, 'VpcConfig.SubnetIds');
    const onlyEndpoints = subnets && this.waysOut.onlyEndpoints(subnets, securityGroupsOf(inCase));
    return onlyEndpoints && { onlyEndpoints, calledServices: this.calledServices.of(fn) };
  }
}

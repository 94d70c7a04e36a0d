import { callersOf } from './callers';
import { capacityProvidersOf } from './capacity-providers';
import { dependentsOf } from './dependents';
import { durableKeysOf } from './durable-keys';
import { EventTargets } from './event-targets';
import { Roles } from './execution-role';
import { Namesakes } from './namesakes';
import { ResourcePolicies } from './resource-policies';
import { Dependents, Neighbours } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';

/** What an app has around its functions. */
export class AppSurroundings {
  private readonly roles: Roles;
  private readonly policies: ResourcePolicies;
  private readonly eventTargets: EventTargets;
  private readonly namesakes: Namesakes;

  constructor(private readonly index: ResourceIndex) {
    this.roles = new Roles(index);
    this.policies = new ResourcePolicies(index);
    this.eventTargets = new EventTargets(index, this.policies);
    this.namesakes = new Namesakes(index);
  }

  public of(fn: Resource): Dependents & Neighbours {
    const targets = this.eventTargets.of(fn);
    return {
      ...dependentsOf(this.index, fn, this.policies),
      ...this.roles.of(fn),
      ...targets,
      rolePermissionsBefore: targets.deadLetterTargets && this.roles.permissionsBefore(fn),
      callers: callersOf(this.index, fn),
      namesakes: this.namesakes.of(fn),
      capacityProviders: capacityProvidersOf(fn),
      durableKeys: durableKeysOf(fn),
      account: fn.scope.facts.account,
    };
  }
}

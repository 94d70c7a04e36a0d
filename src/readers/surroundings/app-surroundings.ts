import { dependentsOf } from './dependents';
import { Roles } from './execution-role';
import { Keys } from './keys';
import { Dependents, Neighbours } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';

/** What an app has around its functions. */
export class AppSurroundings {
  private readonly roles: Roles;
  private readonly keys: Keys;

  constructor(private readonly index: ResourceIndex) {
    this.roles = new Roles(index);
    this.keys = new Keys(index);
  }

  public of(fn: Resource): Dependents & Neighbours {
    return { ...dependentsOf(this.index, fn), ...this.roles.of(fn), ...this.keys.of(fn) };
  }
}

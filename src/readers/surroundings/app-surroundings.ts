import { dependentsOf } from './dependents';
import { Roles } from './execution-role';
import { FileSystems } from './file-systems';
import { Networks } from './networks';
import { Dependents, Neighbours } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';

/** What an app has around its functions. */
export class AppSurroundings {
  private readonly roles: Roles;
  private readonly networks: Networks;
  private readonly fileSystems: FileSystems;

  constructor(private readonly index: ResourceIndex) {
    this.roles = new Roles(index);
    this.networks = new Networks(index);
    this.fileSystems = new FileSystems(index);
  }

  public of(fn: Resource): Dependents & Neighbours {
    return { ...dependentsOf(this.index, fn), ...this.roles.of(fn), ...this.networks.of(fn), ...this.fileSystems.of(fn) };
  }
}

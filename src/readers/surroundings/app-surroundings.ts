import { CodeSources } from './code-sources';
import { dependentsOf } from './dependents';
import { Roles } from './execution-role';
import { Keys } from './keys';
import { layersOf } from './layers';
import { Publications } from './publications';
import { Dependents, Neighbours } from '../from-cloudformation';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';

/** What an app has around its functions. */
export class AppSurroundings {
  private readonly roles: Roles;
  private readonly keys: Keys;
  private readonly codeSources: CodeSources;
  private readonly publications: Publications;

  constructor(private readonly index: ResourceIndex) {
    this.roles = new Roles(index);
    this.keys = new Keys(index);
    this.codeSources = new CodeSources(index);
    this.publications = new Publications(index);
  }

  public of(fn: Resource): Dependents & Neighbours {
    return {
      ...dependentsOf(this.index, fn),
      ...this.roles.of(fn),
      ...this.keys.of(fn),
      ...this.codeSources.of(fn),
      ...layersOf(fn),
      ...this.publications.of(fn),
    };
  }
}

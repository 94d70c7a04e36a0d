import { UNKNOWN } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { ALIAS, functionIn, VERSION } from '../function-reference';
import { ResourceIndex } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent } from '../template-values';

const NOT_ASKED: Pick<Neighbours, 'isPublished'> = Object.freeze({});

/** The functions of an app of which it publishes versions; `undefined` among them is one that cannot be seen. */
export class Publications {
  private published?: ReadonlySet<Resource | undefined>;

  constructor(private readonly index: ResourceIndex) {}

  public of(fn: Resource): Pick<Neighbours, 'isPublished'> {
    if (isAbsent(fn.properties.SnapStart)) {
      return NOT_ASKED;
    }
    this.published ??= this.read();
    return { isPublished: this.published.has(fn) ? true : this.published.has(undefined) ? UNKNOWN : false };
  }

  private read(): ReadonlySet<Resource | undefined> {
    const publishing = [...this.index.ofType(VERSION), ...this.index.ofType(ALIAS)];
    const hidden = [VERSION, ALIAS].some((type) => this.index.mayHide(type)) ? [undefined] : [];
    return new Set([...publishing.map(({ properties, scope }) => functionIn(properties.FunctionName, scope)?.fn), ...hidden]);
  }
}

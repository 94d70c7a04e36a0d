import { check } from '../../../src/check/check';
import { withArtifact } from '../../../src/readers/artifact/artifact';
import { PackageFiles } from '../../../src/readers/artifact/package-files';
import { fromCloudFormation } from '../../../src/readers/from-cloudformation';
import { CATALOGUE } from '../../../src/rules';
import { Severity } from '../../../src/rules/rule';
import { HandlerResolution } from '../../../src/view/artifact/handler-resolution';
import { UNKNOWN } from '../../../src/view/maybe';

/** A package with a handler in it. */
export interface PackagedFunction {
  readonly code: PackageFiles;
  readonly handler: string;
  readonly runtime: string;
  readonly architecture?: string;
}

export interface Judgement {
  readonly resolution: HandlerResolution;
  /** What rules about packages find, with the severity of each. */
  readonly findings: ReadonlyMap<string, Severity>;
}

const RULES = CATALOGUE.filter(({ fields }) => fields.includes('artifact'));
const TODAY = '2026-11-29';

export function judge({ code, handler, runtime, architecture = 'x86_64' }: PackagedFunction): Judgement {
  const own = fromCloudFormation({ Handler: handler, Runtime: runtime, Architectures: [architecture] }, { region: UNKNOWN, today: TODAY });
  const view = withArtifact(own, { code, layers: { known: [], atLeast: 0, complete: true } });
  return { resolution: view.artifact.handler, findings: new Map(check(view, RULES).map(({ ruleId, severity }) => [ruleId, severity])) };
}

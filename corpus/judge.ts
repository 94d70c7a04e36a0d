import './load';
import { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport, Stack, Validations, type App } from 'aws-cdk-lib';
import { AppResources } from '../src/readers/cdk/app-resources';
import { FunctionResource, functionsIn } from '../src/readers/cdk/function-resources';
import { LambdaChecks } from '../src/synthesis/lambda-checks';
import { FunctionView } from '../src/view/function-view';

/** Findings about dates do not change while nobody changes this day. */
export const TODAY = '2026-11-21';

export interface CorpusFinding {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly what: string;
}

/** A function of a library, as the rules see it and as its template has it. */
export interface JudgedFunction extends FunctionResource {
  readonly view: FunctionView;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface JudgedApp {
  readonly functions: readonly JudgedFunction[];
  /** What the CDK has written. */
  readonly context: IPolicyValidationContext | undefined;
  readonly checks: LambdaChecks;
  readonly findings: readonly CorpusFinding[];
  readonly milliseconds: number;
}

/** Synthesizes an app and judges it. A finding stops nothing. */
export function judge(app: App): JudgedApp {
  const recorder = new Recorder();
  Validations.of(app).addPlugins(recorder);
  app.synth({ force: true });
  return recorder;
}

/** The class of the construct in the stack that made a function, such as `BucketDeployment`. */
export function makerOf(fn: FunctionResource): string {
  const scopes = fn.construct()?.node.scopes ?? [];
  const stack = scopes.map((scope) => Stack.isStack(scope)).indexOf(true);
  return scopes[stack + 1]?.constructor.name ?? 'Function';
}

export function findingsIn({ violations }: PolicyValidationPluginReport): CorpusFinding[] {
  return violations.map(({ ruleName, severity, description, violatingResources: [resource] }) => ({
    rule: ruleName,
    severity: severity ?? '',
    path: resource?.constructPath ?? resource?.resourceLogicalId ?? '',
    what: description,
  }));
}

class Recorder implements IPolicyValidationPlugin, JudgedApp {
  public readonly name = 'Corpus';
  public context: IPolicyValidationContext | undefined;
  public readonly functions: JudgedFunction[] = [];
  public readonly findings: CorpusFinding[] = [];
  public milliseconds = 0;
  public readonly checks = new LambdaChecks({ today: TODAY });

  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    this.context = context;
    const app = AppResources.of(context);
    const templates = app.templates.filter(({ deployedWith }) => context.templatePaths.includes(deployedWith));
    for (const fn of functionsIn(app, templates)) {
      this.functions.push({ ...fn, view: fn.views(TODAY)[0]![0]!, properties: app.index.resource(fn.templatePath, fn.logicalId)!.properties });
    }
    const start = performance.now();
    this.findings.push(...findingsIn(this.checks.validate(context)));
    this.milliseconds += performance.now() - start;
    return { success: true, violations: [] };
  }
}

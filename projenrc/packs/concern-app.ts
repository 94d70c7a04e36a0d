import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NagPack, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { CONCERNS } from '../../examples/concerns';

/** What a rule pack says about something that `CheckedFunction` made. */
export interface PackFinding {
  readonly pack: string;
  readonly id: string;
  readonly concern: string;
  /** What it is about, below the function. */
  readonly part: string;
}

/** What the examples call their function. */
export const FUNCTION_ID = 'Orders';
export const VALIDATOR = 'CloudFormation Validate';

const PACKS: readonly (new (app: App) => NagPack)[] = [AwsSolutionsChecks, ServerlessChecks, NIST80053R5Checks, HIPAASecurityChecks, PCIDSS321Checks];

/** An app with a stack for each concern, and what the packs of cdk-nag and the validator of the CDK say about it. */
export class ConcernApp {
  public readonly app = new App({ analyticsReporting: false });
  public readonly stacks = new Map(Object.keys(CONCERNS).map((concern) => [concern.replaceAll(' ', '-'), concern]));

  constructor() {
    for (const [id, concern] of this.stacks) {
      CONCERNS[concern]!(new Stack(this.app, id, { env: { account: '123456789012', region: 'eu-west-1' } }));
    }
  }

  public findings(): PackFinding[] {
    Validations.of(this.app).addPlugins(...PACKS.map((pack) => new pack(this.app)));
    try {
      this.app.synth();
    } catch (error) {
      if (!String(error).includes('ValidationFailed')) { // which the packs cause
        throw error;
      }
    }
    const { pluginReports } = JSON.parse(readFileSync(join(this.app.outdir, 'validation-report.json'), 'utf8')) as { pluginReports: any[] };
    return pluginReports.filter(({ pluginName }) => pluginName !== 'LambdaChecks').flatMap(({ pluginName, violations = [] }) =>
      violations.flatMap(({ ruleName, violatingConstructs = [] }: any) => violatingConstructs.flatMap(({ constructPath = '' }: any) =>
        this.findingAt(pluginName, ruleName, constructPath))));
  }

  /** The finding, unless it is about something that the example made itself. */
  public findingAt(pack: string, id: string, path: string): PackFinding[] {
    const [stack, fn, ...rest] = path.split('/');
    const part = rest.filter((name) => name !== 'Resource').join('/');
    return fn === FUNCTION_ID ? [{ pack, id: id.replace(/^.*?-(?=[A-Z])/, ''), concern: this.stacks.get(stack!)!, part }] : [];
  }
}

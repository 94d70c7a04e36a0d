import { IPolicyValidationPlugin } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { remembered } from '../view/remembered';

/** Which plugin reports on which template of an app, so that each finding is reported once. */
class Coverage {
  private readonly owners = new Map<string, IPolicyValidationPlugin>();

  /** Whether the template is the plugin's to report on: its own, or nobody's until now. */
  public claim(templatePath: string, plugin: IPolicyValidationPlugin): boolean {
    return remembered(this.owners, templatePath, () => plugin) === plugin;
  }

  public isClaimed(templatePath: string): boolean {
    return this.owners.has(templatePath);
  }
}

const COVERAGES = new WeakMap<IConstruct, Coverage>();

export function coverage(app: IConstruct): Coverage {
  return remembered(COVERAGES, app, () => new Coverage());
}

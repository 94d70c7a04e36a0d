import { IPolicyValidationPlugin } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/** Which plugin reports on which template of an app, so that each finding is reported once. */
class Coverage {
  private readonly owners = new Map<string, IPolicyValidationPlugin>();

  /** Whether the template is the plugin's to report on: its own, or nobody's until now. */
  public claim(templatePath: string, plugin: IPolicyValidationPlugin): boolean {
    const owner = this.owners.get(templatePath) ?? plugin;
    this.owners.set(templatePath, owner);
    return owner === plugin;
  }

  public isClaimed(templatePath: string): boolean {
    return this.owners.has(templatePath);
  }
}

const COVERAGES = new WeakMap<IConstruct, Coverage>();

export function coverage(app: IConstruct): Coverage {
  const known = COVERAGES.get(app) ?? new Coverage();
  COVERAGES.set(app, known);
  return known;
}

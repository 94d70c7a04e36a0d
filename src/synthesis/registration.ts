import { CfnResource, IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport, Stage, Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { coverage } from './coverage';
import { report } from './report';
import { today } from '../readers/today';
import { remembered } from '../view/remembered';

const REGISTRATIONS = new WeakMap<IConstruct, Registration>();

/**
 * Has a checked function judged once more in the written template, without the user adding anything.
 *
 * The plugin is added while the finished app is validated, so that it runs after all plugins of the user: where one of
 * them is `LambdaChecks`, that one has reported already, with the user's options. See docs/adr/0001-one-report.md.
 */
export function registerCheckedFunction(scope: IConstruct, resource: CfnResource): void {
  const root = scope.node.root;
  if (!Stage.isStage(root)) {
    return;
  }
  const registration = remembered(REGISTRATIONS, root, () => new Registration(root));
  registration.resources.add(resource);
  registration.functions.add(scope);
}

/** Judges the checked functions of one app. */
class Registration implements IPolicyValidationPlugin {
  public readonly name = 'LambdaChecks';
  public readonly resources = new Set<IConstruct>();
  public readonly functions = new Set<IConstruct>();
  private added = false;

  constructor(private readonly root: IConstruct) {
    root.node.addValidation({ validate: () => this.add() });
  }

  public validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const claimed = coverage(context.appConstruct);
    return report(context, {
      today: today(),
      includesTemplate: (path) => !claimed.isClaimed(path),
      includesFunction: (fn) => this.isChecked(fn.construct()),
      includesSibling: (sibling) => sibling.construct()?.node.scopes.some((scope) => this.functions.has(scope)) ?? false,
    });
  }

  private isChecked(construct: IConstruct | undefined): boolean {
    return construct !== undefined && this.resources.has(construct);
  }

  private add(): string[] {
    if (!this.added) {
      this.added = true;
      Validations.of(this.root).addPlugins(this);
    }
    return [];
  }
}

import { CfnResource, IPolicyValidationContext, Stack } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { constructsBelow, UnreadableConstruct } from './constructs-below';
import { StagedAssets } from './staged-assets';
import { markOf, templatesOf, WrittenTemplate } from './templates';
import { remembered } from '../../view/remembered';
import { AppCases } from '../app-cases';
import { AssetManifests } from '../artifact/asset-manifests';
import { PackagesOfApp } from '../artifact/packages-of-app';
import { ResourceIndex } from '../resource-index';

const READ = new WeakMap<IConstruct, AppResources>();

/** The resources of an app in the templates that the CDK has written, and the constructs they came from. */
export class AppResources {
  /** The CDK asks for each account and Region of an app in turn, without a pause. What it has written is read once. */
  public static of(context: IPolicyValidationContext): AppResources {
    const { appConstruct } = context;
    const known = READ.get(appConstruct);
    if (known?.isCurrent(context)) {
      return known;
    }
    const unreadable: UnreadableConstruct[] = [];
    const constructs = constructsBelow(appConstruct, (one) => unreadable.push(one));
    const fresh = new AppResources(templatesOf(context, constructs), constructs, unreadable);
    READ.set(appConstruct, fresh);
    queueMicrotask(() => READ.delete(appConstruct));
    return fresh;
  }

  /** For when a construct has thrown, and is to be left out. */
  public static forget({ appConstruct }: IPolicyValidationContext): void {
    READ.delete(appConstruct);
  }

  public readonly index: ResourceIndex<string>;
  public readonly cases: AppCases<string>;
  public readonly packages: PackagesOfApp;
  private readonly constructs = new Map<string, ReadonlyMap<string, IConstruct>>();

  private constructor(
    public readonly templates: readonly WrittenTemplate[], constructs: readonly IConstruct[], private unreadable: readonly UnreadableConstruct[],
  ) {
    const perhapsMore = unreadable.length > 0 ? [{ key: 'of stacks that could not be seen', template: undefined }] : [];
    const all = [...templates, ...perhapsMore];
    this.index = new ResourceIndex(all);
    this.cases = new AppCases(all, this.index);
    const manifests = new AssetManifests([...new Set(templates.map(({ deployedWith }) => deployedWith))]);
    this.packages = new PackagesOfApp(manifests, new StagedAssets(constructs));
  }

  /** The constructs that could not be read: whoever asks first is to tell of them. */
  public takeUnreadable(): readonly UnreadableConstruct[] {
    const unreadable = this.unreadable;
    this.unreadable = [];
    return unreadable;
  }

  private isCurrent({ templatePaths }: IPolicyValidationContext): boolean {
    const read = new Set(this.templates.map(({ key }) => key));
    return templatePaths.every((path) => read.has(path)) && this.templates.every(({ key, mark }) => mark === markOf(key));
  }

  /** Looking all constructs of a stack up takes longer than judging them, so ask only when there is a finding. */
  public constructOf({ key, stack }: WrittenTemplate, logicalId: string): IConstruct | undefined {
    return remembered(this.constructs, key, () => stack ? constructsOf(stack) : new Map()).get(logicalId);
  }
}

/** The resources of Lambda in a stack by their logical ids. */
function constructsOf(stack: Stack): ReadonlyMap<string, IConstruct> {
  return new Map(constructsBelow(stack)
    .filter((child): child is CfnResource => CfnResource.isCfnResource(child) && /^AWS::(Lambda|Serverless)::/.test(child.cfnResourceType))
    .filter((child) => child.stack === stack)
    .map((child) => [stack.resolve(child.logicalId), child]));
}

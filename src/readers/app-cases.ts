import { ConditionsAround } from './conditions-around';
import { grouped } from './grouped';
import { Json } from './json-types';
import { ResourceIndex, StackTemplate } from './resource-index';
import { Case, isNotThere, TemplateInCases } from './template-in-case';
import { Resource, Template, TemplateScope } from './template-scope';
import { isPlain } from './template-values';
import { remembered } from '../view/remembered';

/** A resource, its properties as they are in one case, and all others, as they are in that case or in any. */
export interface InCase {
  readonly resource: Resource;
  readonly properties: Json;
  /** The names as they are there. */
  readonly scope: TemplateScope;
  readonly index: ResourceIndex;
}

/** What a template has of which conditions decide, and the app in the cases of it that were asked for. */
interface CasesOfTemplate<Key> {
  readonly template: TemplateInCases;
  readonly conditions: ConditionsAround;
  readonly byNames: Map<string, readonly Case[]>;
  readonly apps: Map<string, readonly ResourceIndex<Key>[]>;
}

/** The CDK writes it into most templates, for a resource that tells who uses the CDK. */
const OF_THE_CDK = 'CDKMetadataAvailable';

/** Whoever writes more has to live with silence: each case is an app of its own. */
const MOST_CASES = 16;
const MOST_CONDITIONS = 12;
/** How many resources are read again: that takes half a second. */
const MOST_RESOURCES = 50_000;
/** To judge a resource takes as long as to read as many. */
const AS_LONG_AS = 10;

/** The templates of an app as they are in the cases that conditions allow: without these, and without what is not there. */
export class AppCases<Key = unknown> {
  private readonly templates = new Map<Key, CasesOfTemplate<Key> | undefined>();
  private resourcesRead = 0;

  constructor(private readonly written: readonly StackTemplate<Key>[], private readonly index: ResourceIndex<Key>) {}

  /**
   * A resource of a template in each case that its own conditions allow, and in each that those around it in the template
   * allow too. What is wrong in all cases of either is wrong.
   */
  public of(resource: Resource, key: Key): readonly (readonly InCase[])[] {
    const own = casesOf(resource, this.index);
    const around = own.length === 0 ? [] : this.appsAround(resource, key);
    return around.length === 0 ? [own] : [own, around.flatMap((index) => {
      const found = index.resource(key, resource.logicalId);
      return found?.type === resource.type ? casesOf(found, index) : [];
    })];
  }

  private appsAround(resource: Resource, key: Key): readonly ResourceIndex<Key>[] {
    const cases = remembered(this.templates, key, () => this.casesOfTemplate(key));
    const around = cases?.conditions.around(resource) ?? [];
    if (cases === undefined || around.length === 0) {
      return [];
    }
    const names = [...new Set([...cases.conditions.own(resource), ...around])].slice(0, MOST_CONDITIONS);
    const all = remembered(cases.byNames, names.join(), () => waysToHold(names, resource.scope));
    const apps = remembered(cases.apps, [...all[0]?.keys() ?? []].join(), () => this.appsIn(all, key, cases));
    return this.mayRead(apps.length * AS_LONG_AS) ? apps : [];
  }

  private mayRead(more: number): boolean {
    const isAllowed = this.resourcesRead + more <= MOST_RESOURCES;
    this.resourcesRead += isAllowed ? more : 0;
    return isAllowed;
  }

  private casesOfTemplate(key: Key): CasesOfTemplate<Key> | undefined {
    const template = this.written.find((one) => one.key === key)?.template;
    const names = isPlain(template) && isPlain(template.Conditions) ? Object.keys(template.Conditions).filter((name) => name !== OF_THE_CDK) : [];
    if (template === undefined || names.length === 0) {
      return undefined;
    }
    const conditions = new ConditionsAround(new Set(names));
    return { template: new TemplateInCases(template, this.decided(key, conditions)), conditions, byNames: new Map(), apps: new Map() };
  }

  /** The resources that a template has, with the conditions that decide about them, and about what AWS SAM makes of them. */
  private decided(key: Key, conditions: ConditionsAround): ReadonlyMap<Resource, readonly string[]> {
    const byWritten = grouped(this.index.allIn(key), ({ logicalId, origin }) => origin?.by ?? logicalId);
    const all = [...byWritten].map(([logicalId, resources]) =>
      [this.index.resource(key, logicalId)!, [...new Set(resources.flatMap((one) => [...conditions.own(one)]))]] as const);
    return new Map(all.filter(([, names]) => names.length > 0));
  }

  private appsIn(all: readonly Case[], key: Key, { template }: CasesOfTemplate<Key>): ResourceIndex<Key>[] {
    const isAllowed = this.mayRead(all.length * this.index.all().length);
    return isAllowed ? all.map((one) => new ResourceIndex(this.templatesWith(template.in(one), key))) : [];
  }

  /** All templates with another one in place of its own, but for those nested in stacks that this does not have. */
  private templatesWith(template: Template, key: Key): StackTemplate<Key>[] {
    const found = new Map<Key, StackTemplate<Key>>();
    for (const other of this.written) {
      const { nestedIn } = other;
      if (nestedIn === undefined || (found.has(nestedIn.key) && !(nestedIn.key === key && isNotThere(template, nestedIn.logicalId)))) {
        found.set(other.key, other.key === key ? { ...other, template } : other);
      }
    }
    return [...found.values()];
  }
}

/** A resource in each case that its own conditions allow. */
export function casesOf(resource: Resource, index: ResourceIndex): readonly InCase[] {
  return resource.scope.casesOf(resource).map((one) => ({ resource, ...one, index }));
}

/** Every way in which conditions can hold together; of the first of them, where all give too many. */
function waysToHold(names: readonly string[], scope: TemplateScope): readonly Case[] {
  let ways: readonly Case[] = [];
  const chosen: string[] = [];
  for (const name of names) {
    const more = scope.waysToHold([...chosen, name]);
    if (more !== undefined && more.length <= MOST_CASES) {
      chosen.push(name);
      ways = more;
    }
  }
  return ways;
}

import { casesOf, Choosable, parametersBehind, waysToHold } from './conditions';
import { ParameterPlace, parameterReadBy } from './cross-region-values';
import { grouped } from './grouped';
import { isObject, Json, onlyNameIn } from './json-types';
import { pseudoParameter } from './pseudo-parameters';
import { addMade } from './serverless/add-made';
import { Origin } from './serverless/made-resource';
import { fromServerlessFunction, placeInServerlessFunction, SERVERLESS_FUNCTION } from './serverless-function';
import { Macros, macrosOf, withUnknownNames } from './template-macros';
import { TemplateParameters } from './template-parameters';
import { isAbsent, isPlain } from './template-values';
import { piecesOf, splitAt, TextPiece } from './text-pieces';

export const FUNCTION = 'AWS::Lambda::Function';

/** What no template has, so that nobody writes it. */
export const CERTAINLY_DEPENDS_ON = Symbol('CertainlyDependsOn');

/** A resource as a template has it. Whatever a template holds, nothing here throws. */
export interface TemplateResource {
  readonly Type?: unknown;
  readonly Properties?: unknown;
  readonly Condition?: unknown;
  readonly DependsOn?: unknown;
  readonly UpdatePolicy?: unknown;
  readonly IgnoreGlobals?: unknown;
  readonly [CERTAINLY_DEPENDS_ON]?: unknown;
}

/** A template, and what is known about the stack that is made of it. */
export interface Template {
  readonly Resources?: unknown;
  readonly Outputs?: unknown;
  readonly Mappings?: unknown;
  readonly Parameters?: unknown;
  readonly Conditions?: unknown;
  readonly Globals?: unknown;
  readonly Transform?: unknown;
}

/** Where a stack is deployed, as far as it is known. */
export interface StackFacts {
  readonly stackName?: string;
  readonly region?: string;
  readonly account?: string;
  /** The resource that makes it a nested stack. */
  readonly nestedIn?: Resource;
}

/** A resource, and the stack that it is in. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Json;
  readonly condition?: unknown;
  /** As it is written. */
  readonly dependsOn?: unknown;
  /** Of that what is certain, in a template in one case of its conditions: there it has what other cases name, too. */
  readonly certainlyDependsOn?: unknown;
  readonly updatePolicy?: unknown;
  /** What AWS SAM made it of, where no template has it. */
  readonly origin?: Origin;
  readonly scope: TemplateScope;
}

/** A value as another template, or another place of the same one, has it. */
export interface ScopedValue {
  readonly value: unknown;
  readonly scope: TemplateScope;
}

/** Finds what other stacks of the app say. */
export interface OtherStacks {
  exported(name: string, from: TemplateScope): ScopedValue | undefined;
  output(stackName: string, region: string | undefined, name: string, from: TemplateScope): ScopedValue | undefined;
  nestedStack(resource: Resource): TemplateScope | undefined;
  parameter(place: ParameterPlace, from: TemplateScope): ScopedValue | undefined;
}

const NO_PROPERTIES: Json = {};
const OUTPUTS = 'Outputs.';

/** The names in one template: its resources, its parameters, and what CloudFormation knows about the stack. */
export class TemplateScope {
  public readonly resources: ReadonlyMap<string, Resource>;
  /** The types of resources that are there and cannot be read; `undefined` where even the type cannot. */
  public readonly hiddenTypes: ReadonlySet<string | undefined>;
  /** Whether all resources that are written can be seen. */
  public readonly isReadable: boolean;
  /** The texts of the template that have been read already. */
  public readonly pieces = new Map<object, readonly TextPiece[]>();
  public readonly byType: ReadonlyMap<string, readonly Resource[]>;

  /** Whether the template declares all names that its resources may refer to: no macro makes any, and no module brings them along. */
  public readonly namesAll: boolean;

  private readonly template: Template;
  private readonly macros: Macros;
  private readonly parameters: TemplateParameters;
  private readonly valuesOfParameters: ReadonlyMap<string, string> = new Map();

  /** A template that cannot be read is `undefined`. */
  constructor(template: Template | undefined, public readonly facts: StackFacts, private readonly others: OtherStacks) {
    this.template = template ?? {};
    const { Resources = {} } = this.template;
    this.macros = macrosOf(this.template);
    this.parameters = new TemplateParameters(this.template.Parameters);
    const resources = new Map<string, Resource>();
    const hidden = new Set<string | undefined>(template === undefined || !isPlain(Resources) || this.macros.mayAddResources ? [undefined] : []);
    const written: Json = isPlain(Resources) ? Resources : {};
    for (const logicalId in written) {
      const type = typeOf(written[logicalId]);
      const resource = type === undefined ? undefined : this.resourceOf(logicalId, type, written[logicalId] as TemplateResource);
      if (resource === undefined) {
        hidden.add(type);
      } else {
        resources.set(logicalId, resource);
      }
    }
    this.resources = resources;
    this.isReadable = hidden.size === 0;
    this.hiddenTypes = this.macros.isServerless ? new Set([...hidden, ...addMade(resources, written, { ...this.template }, this)]) : hidden;
    this.byType = grouped(this.macros.isServerless ? new Set(resources.values()) : resources.values(), ({ type }) => type);
    this.namesAll = this.isReadable && !this.macros.mayAddNames && ![...this.byType.keys()].some((type) => type.endsWith('::MODULE'));
  }

  public ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  /** Whether a macro may change whatever is written. */
  public get isRewritten(): boolean {
    return this.macros.mayRewrite;
  }

  /** Whether a resource or a parameter has a name. */
  public declares(name: string): boolean {
    return this.resources.has(name) || this.parameters.has(name);
  }

  /** The properties of a resource in each case that conditions and parameters allow, and the names as they are there. */
  public casesOf({ properties, condition }: Resource): readonly Pick<Resource, 'properties' | 'scope'>[] {
    return casesOf(properties, condition, this.choosable, (value) => this.textOf(value))
      .map((one) => ({ properties: one.properties, scope: one.parameters.size === 0 ? this : this.where(one.parameters) }));
  }

  /** Every way in which conditions of the template can hold together; `undefined` where there are too many. */
  public waysToHold(names: readonly string[]): readonly ReadonlyMap<string, boolean>[] | undefined {
    return waysToHold(names, this.choosable);
  }

  private get choosable(): Choosable {
    return { conditions: this.template.Conditions, allowedValues: this.allowedValues };
  }

  /** The values that parameters may have, unless the stack around this one gives them. */
  private get allowedValues(): TemplateParameters['allowedValues'] {
    const { allowedValues } = this.parameters;
    return allowedValues.size === 0 || this.facts.nestedIn === undefined ? allowedValues
      : new Map([...allowedValues].filter(([name]) => this.referenced(name) === undefined));
  }

  /** The same template with these values of parameters. */
  private where(valuesOfParameters: ReadonlyMap<string, string>): TemplateScope {
    const own: Partial<TemplateScope> = { pieces: new Map() };
    return Object.assign(Object.create(this), own, { valuesOfParameters });
  }

  /** What `Ref` stands for, unless it is a resource. */
  public referenced(name: string): ScopedValue | undefined {
    const known = pseudoParameter(name, this.facts) ?? this.valuesOfParameters.get(name);
    if (known !== undefined) {
      return { value: known, scope: this };
    }
    const parent = this.facts.nestedIn;
    const isItself = this.parameters.has(name) && !this.parameters.typeOf(name).startsWith('AWS::SSM::'); // else its value is kept by Systems Manager
    const given = parent && isObject(parent.properties.Parameters) && isItself ? parent.properties.Parameters[name] : undefined;
    return parent === undefined || given === undefined ? undefined : { value: given, scope: parent.scope };
  }

  /** What `Fn::GetAtt` stands for, when the resource is a nested stack, or brings a value from another Region. */
  public outputOf(resource: Resource, attribute: string): ScopedValue | undefined {
    if (attribute.startsWith(OUTPUTS)) {
      return this.others.nestedStack(resource)?.output(attribute.slice(OUTPUTS.length));
    }
    const place = parameterReadBy(resource, attribute);
    return place && this.others.parameter(place, this);
  }

  public output(name: string): ScopedValue | undefined {
    const output = isObject(this.template.Outputs) ? this.template.Outputs[name] : undefined;
    return isPlain(output) && output.Value !== undefined ? { value: output.Value, scope: this } : undefined;
  }

  public outputs(): readonly Json[] {
    return isObject(this.template.Outputs) ? Object.values(this.template.Outputs).filter(isPlain) : [];
  }

  /** What `Fn::ImportValue` stands for. */
  public imported(name: unknown): ScopedValue | undefined {
    const text = this.textOf(name);
    return text === undefined ? undefined : this.others.exported(text, this);
  }

  /** What `Fn::GetStackOutput` stands for, with which the CDK refers to other stacks weakly. */
  public stackOutput(argument: unknown): ScopedValue | undefined {
    const { StackName, Region, OutputName } = isObject(argument) ? argument : {};
    const [stackName, name] = [this.textOf(StackName), this.textOf(OutputName)];
    return stackName === undefined || name === undefined ? undefined : this.others.output(stackName, this.textOf(Region), name, this);
  }

  /** What `Fn::FindInMap` stands for. */
  public mapped(argument: unknown): unknown {
    const names = Array.isArray(argument) && argument.length === 3 ? argument.map((name) => this.textOf(name)) : [];
    let value: unknown = this.template.Mappings;
    for (const name of names) {
      value = name !== undefined && isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    }
    return names.length === 0 ? undefined : value;
  }

  /** The text that a value is, when all of it is known. */
  public textOf(value: unknown): string | undefined {
    if (typeof value === 'string' && !value.includes('{{resolve:')) {
      return value; // as most are
    }
    const pieces = piecesOf(value, this);
    const text = pieces.length === 0 ? '' : pieces[0];
    return typeof text === 'string' && pieces.length < 2 ? text : undefined;
  }

  /** The value that a function of CloudFormation gives, or the function itself. */
  public valueOf(value: unknown): unknown {
    const name = isObject(value) ? onlyNameIn(value) : undefined;
    const argument = name === undefined ? undefined : (value as Json)[name];
    switch (name) {
      case 'Fn::FindInMap': return this.mapped(argument) ?? value;
      case 'Fn::Split': return this.splitted(argument) ?? value;
      case 'Ref': return this.listed(argument) ?? this.textOf(value) ?? value;
      default: return this.textOf(value) ?? value;
    }
  }

  private splitted(argument: unknown): readonly unknown[] | undefined {
    const [separator, text] = Array.isArray(argument) ? argument : [];
    return typeof separator === 'string' && separator !== '' ? this.membersOf(text, separator) : undefined;
  }

  /**
   * The list that a parameter is. Of those that AWS looks up, each member exists, so that there is one at least.
   *
   * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
   */
  private listed(name: unknown): readonly unknown[] | undefined {
    const type = typeof name === 'string' ? this.parameters.typeOf(name) : '';
    const members = /^(CommaDelimitedList$|List<)/.test(type) ? this.membersOf({ Ref: name }, ',') : undefined;
    const atLeast = type.includes('List<AWS::') ? [{ 'Fn::Select': [0, { Ref: name }] }] : undefined;
    return members?.map((member) => typeof member === 'string' ? member.trim() : member) ?? atLeast;
  }

  /** What is between the separators of a text. A member that is no text is a function of CloudFormation of which it is known what it gives. */
  private membersOf(text: unknown, separator: string): readonly unknown[] | undefined {
    return splitAt(separator, piecesOf(text, this))?.map((pieces, index) => {
      if (pieces.length === 1 && typeof pieces[0] === 'string') {
        return pieces[0];
      }
      const member = { 'Fn::Select': [index, { 'Fn::Split': [separator, text] }] };
      this.pieces.set(member, pieces);
      return member;
    });
  }

  /** Whether somebody who deploys the stack decides a condition, and may do so otherwise the next time. */
  public mayDecideOtherwise(condition: string): boolean {
    return parametersBehind(condition, this.template.Conditions).some((name) => this.isParameter(name));
  }

  /** Whether somebody gives the value when the stack is deployed, and no template does. */
  public isParameter(name: string): boolean {
    return this.facts.nestedIn === undefined && this.parameters.has(name);
  }

  /** `undefined` when its properties cannot be read. */
  private resourceOf(logicalId: string, type: string, resource: TemplateResource): Resource | undefined {
    const { Condition, DependsOn, UpdatePolicy, IgnoreGlobals, [CERTAINLY_DEPENDS_ON]: certainlyDependsOn } = resource;
    const Properties = this.macros.hasLoops ? withUnknownNames(resource.Properties) : resource.Properties;
    const properties = isPlain(Properties) ? Properties : isAbsent(Properties) ? NO_PROPERTIES : undefined;
    if (properties === undefined) {
      return undefined;
    }
    const isServerless = type === SERVERLESS_FUNCTION;
    return {
      logicalId,
      type: isServerless ? FUNCTION : type,
      properties: isServerless ? fromServerlessFunction(properties, this.template.Globals, IgnoreGlobals) : properties,
      condition: Condition,
      dependsOn: DependsOn,
      certainlyDependsOn,
      updatePolicy: UpdatePolicy,
      origin: isServerless ? { by: logicalId, writtenAt: (path) => placeInServerlessFunction(path, properties) } : undefined,
      scope: this,
    };
  }
}

/** A resource whose properties are made by a macro may have any. */
function typeOf(resource: unknown): string | undefined {
  const type = isPlain(resource) ? resource.Type : undefined;
  return typeof type === 'string' && /^\w+::/.test(type) ? type : undefined;
}

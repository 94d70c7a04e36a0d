export type Json = Record<string, any>;

export interface Resource {
  readonly Type: string;
  Properties: Json;
  DependsOn?: string | string[];
}

/** One function in a copy of a template that may be changed at will. */
export class Site {
  public readonly properties: Json;

  constructor(
    public readonly resources: Record<string, Resource>,
    public readonly id: string,
    /** Where it is known. */
    public readonly region: string | undefined,
  ) {
    for (const resource of Object.values(resources)) {
      resource.Properties ??= {};
    }
    this.properties = resources[id]!.Properties;
  }

  public get isZip(): boolean {
    return this.properties.Code?.S3Bucket !== undefined;
  }

  public get isInVpc(): boolean {
    return Array.isArray(this.properties.VpcConfig?.SubnetIds);
  }

  /** The resource that a value refers to. */
  public target(value: any, type: string): Resource | undefined {
    const resource = this.resources[value?.Ref ?? value?.['Fn::GetAtt']?.[0]];
    return resource?.Type === type ? resource : undefined;
  }

  public get role(): Resource | undefined {
    return this.target(this.properties.Role, 'AWS::IAM::Role');
  }

  public all(type: string): [string, Resource][] {
    return Object.entries(this.resources).filter(([, resource]) => resource.Type === type);
  }

  /** The resources of a type that mention the function. */
  public neighbours(type: string): Resource[] {
    return this.all(type).map(([, resource]) => resource).filter((resource) => mentions(resource.Properties, this.id));
  }

  /** The event source mappings whose source is a resource of a type. */
  public mappings(sourceType?: string): Resource[] {
    return this.neighbours('AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
      sourceType === undefined || this.target(Properties.EventSourceArn, sourceType) !== undefined);
  }

  public aliases(): Resource[] {
    return this.neighbours('AWS::Lambda::Alias').filter(({ Properties }) => mentions(Properties.FunctionName, this.id));
  }

  public add(id: string, Type: string, Properties: Json): Json {
    this.resources[id] = { Type, Properties };
    return { Ref: id };
  }

  public arn(id: string): Json {
    return { 'Fn::GetAtt': [id, 'Arn'] };
  }

  /** Takes actions away from the statements of the role; whether there was one. */
  public forbid(actions: RegExp): boolean {
    const [roleId] = Object.entries(this.resources).find(([, resource]) => resource === this.role) ?? [];
    const attached = this.all('AWS::IAM::Policy').map(([, { Properties }]) => Properties).filter(({ Roles }) => roleId !== undefined && mentions(Roles, roleId));
    const documents = [...attached, ...(this.role?.Properties.Policies ?? [])].map(({ PolicyDocument }) => PolicyDocument);
    let taken = false;
    for (const document of documents) {
      for (const statement of document?.Statement ?? []) {
        const before = [statement.Action].flat();
        const after = before.filter((action: unknown) => typeof action !== 'string' || !actions.test(action));
        taken ||= after.length < before.length;
        statement.Action = after.length > 0 ? after : ['ec2:DescribeRegions'];
      }
    }
    return taken;
  }

  /** Takes a managed policy away from the role; whether it was there. */
  public detach(name: string): boolean {
    const policies: unknown[] = this.role?.Properties.ManagedPolicyArns ?? [];
    const rest = policies.filter((policy) => !JSON.stringify(policy).includes(name));
    if (this.role !== undefined) {
      this.role.Properties.ManagedPolicyArns = rest;
    }
    return rest.length < policies.length;
  }
}

export function mentions(value: unknown, id: string): boolean {
  return (JSON.stringify(value) ?? '').includes(`"${id}"`);
}

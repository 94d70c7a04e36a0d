import { eventSourceKind } from './event-source-kind';
import { roleOf, Roles } from './execution-role';
import { Statements, statementsOf, UNKNOWN_STATEMENTS } from './policy-statements';
import { ACTIONS_OF_LAMBDA } from '../../data/managed-policies';
import { Collection, seen, UNKNOWN } from '../../view/maybe';
import { resourceIn, ResourceIndex } from '../resource-index';
import { FUNCTION, Resource } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';

/** The names of VPC endpoints by the prefixes of actions. Keys are left out: services use them in the name of a function. */
const ENDPOINTS: ReadonlyMap<string, string> = new Map([
  ...['dynamodb', 's3', 'sqs', 'sns', 'secretsmanager', 'ssm', 'states', 'events'].map((name) => [name, name] as const),
  ['kinesis', 'kinesis-streams'],
]);

/** What Lambda and other services do in the name of a function, by the prefixes of actions. */
const NOT_CALLED: ReadonlySet<string> = new Set(['ec2', 'elasticfilesystem', 'kms', 'logs', 's3files', 'xray']);

const TARGETS = ['sqs', 'sns', 'events', 's3'];
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const ASYNC_CONFIG = 'AWS::Lambda::EventInvokeConfig';

/** What the code of functions calls, as far as their roles show it. */
export class CalledServices {
  private byRole?: ReadonlyMap<Resource | undefined, number>;

  constructor(private readonly index: ResourceIndex, private readonly roles: Roles) {}

  /** Complete where the role allows nothing else of which the endpoint is not known. */
  public of(fn: Resource): Collection<string> | undefined {
    const role = roleOf(fn);
    this.byRole ??= this.functionsByRole();
    if (role === undefined || this.byRole.get(role) !== 1 || this.byRole.has(undefined)) {
      return undefined;
    }
    const byLambda = this.usedByLambda(fn);
    const services = this.policiesOf(role).flatMap(({ document, scope }) => servicesIn(statementsOf(document, scope)).known);
    const called = [...new Set(services)].filter((service) => !byLambda.has(service));
    const endpoints = called.flatMap((service) => ENDPOINTS.get(service) ?? []);
    return endpoints.length > 0 ? { ...seen(endpoints), complete: this.areAll(called, fn, byLambda) } : undefined;
  }

  /** Whether the role allows calls to no service but these, as far as code makes them. */
  private areAll(called: readonly string[], fn: Resource, byLambda: ReadonlySet<string>): boolean {
    const { rolePermissions = UNKNOWN_STATEMENTS } = this.roles.of(fn);
    const { known, complete } = servicesIn(rolePermissions);
    const isTold = (service: string) => called.includes(service) && ENDPOINTS.has(service);
    return complete && known.every((service) => byLambda.has(service) || NOT_CALLED.has(service) || isTold(service));
  }

  private policiesOf(role: Resource) {
    const inline = Array.isArray(role.properties.Policies) ? role.properties.Policies.filter(isPlain) : [];
    return [
      ...inline.map(({ PolicyDocument: document }) => ({ document, scope: role.scope })),
      ...this.roles.attachedTo(role).map(({ properties: { PolicyDocument: document }, scope }) => ({ document, scope })),
    ];
  }

  /** The services that Lambda calls for the function: its sources, dead-letter targets and destinations. Who might be its own, is. */
  private usedByLambda(fn: Resource): ReadonlySet<string> {
    const [mappings, configs] = [this.index.perhapsFor(fn, MAPPING), this.index.perhapsFor(fn, ASYNC_CONFIG)];
    const kinds = mappings.map(eventSourceKind);
    const destinations = [...mappings, ...configs].map(({ properties }) => properties.DestinationConfig);
    const sends = [fn.properties.DeadLetterConfig, ...destinations].some((value) => !isAbsent(value));
    return new Set([
      ...(sends ? TARGETS : []),
      ...(isAbsent(fn.properties.FileSystemConfigs) ? [] : ['s3']),
      ...kinds.flatMap((kind) => kind === UNKNOWN || !['sqs', 'kinesis', 'dynamodb'].includes(kind) ? ['sqs', 'kinesis', 'dynamodb', 'secretsmanager'] : [kind]),
    ]);
  }

  /** A role may be there for another function; `undefined` is one that may be any. */
  private functionsByRole(): ReadonlyMap<Resource | undefined, number> {
    const counts = new Map<Resource | undefined, number>();
    for (const fn of this.index.ofType(FUNCTION)) {
      const role = resourceIn(fn.properties.Role, fn.scope);
      if (role !== undefined || typeof new TemplateValues(fn.properties, fn.scope).string('Role') !== 'string') {
        counts.set(role, (counts.get(role) ?? 0) + 1);
      }
    }
    if (this.index.mayHide(FUNCTION) || [MAPPING, ASYNC_CONFIG].some((type) => this.index.mayHide(type))) {
      counts.set(undefined, 1);
    }
    return counts;
  }
}

/** The services that statements allow to call, but for what Lambda itself does. */
function servicesIn({ known, complete }: Statements): Pick<Collection<string>, 'known' | 'complete'> {
  const allowing = known.filter(({ effect, isNotAction }) => effect === 'Allow' && !isNotAction);
  const actions = allowing.flatMap((statement) => statement.actions.known).filter((action) => !ACTIONS_OF_LAMBDA.has(action));
  return {
    known: actions.map((action) => /^([\w-]+):/.exec(action)?.[1]?.toLowerCase() ?? ''),
    complete: complete && known.every(({ effect, isNotAction, actions: all }) => effect === 'Deny' || (!isNotAction && all.complete)),
  };
}

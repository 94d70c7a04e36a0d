import { eventSourceKind } from './event-source-kind';
import { roleOf, Roles } from './execution-role';
import { statementsOf } from './policy-statements';
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

const TARGETS = ['sqs', 'sns', 'events', 's3'];
const MAPPING = 'AWS::Lambda::EventSourceMapping';
const ASYNC_CONFIG = 'AWS::Lambda::EventInvokeConfig';

/** What the code of functions calls, as far as their roles show it. */
export class CalledServices {
  private byRole?: ReadonlyMap<Resource | undefined, number>;

  constructor(private readonly index: ResourceIndex, private readonly roles: Roles) {}

  public of(fn: Resource): Collection<string> | undefined {
    const role = roleOf(fn);
    this.byRole ??= this.functionsByRole();
    if (role === undefined || this.byRole.get(role) !== 1 || this.byRole.has(undefined)) {
      return undefined;
    }
    const byLambda = this.usedByLambda(fn);
    const services = this.policiesOf(role).flatMap(({ document, scope }) => statementsOf(document, scope).known)
      .filter(({ effect, isNotAction }) => effect === 'Allow' && !isNotAction)
      .flatMap(({ actions }) => actions.known.filter((action) => !ACTIONS_OF_LAMBDA.has(action)).map((action) => /^(\w+):/.exec(action)?.[1]?.toLowerCase() ?? ''));
    const called = [...new Set(services)].filter((service) => !byLambda.has(service)).flatMap((service) => ENDPOINTS.get(service) ?? []);
    return called.length > 0 ? seen(called) : undefined;
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

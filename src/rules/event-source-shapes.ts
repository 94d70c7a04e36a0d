import { FROM, SOURCES } from './event-source-kinds';
import { KnownPart } from './known-part';
import { knownPart, LooseDefinition, maybe, Properties, ruleOn, Severity, SiblingRule } from './rule';
import { upperFirst } from './shape-rows';
import { list } from './words';
import { EventSourceKind } from '../view/function-view';
import { EVENT_SOURCE_MAPPING } from '../view/siblings/event-source-mapping';

type Field = keyof typeof EVENT_SOURCE_MAPPING.fields;

const ALL = Object.keys(SOURCES) as EventSourceKind[];
const CREATE = 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html';
const VERIFIED = '2026-11-21';

interface OptionRow {
  readonly id: string;
  readonly enforces: readonly string[];
  readonly severity?: Severity;
  /** What sentences call the option, or the options. */
  readonly option: string;
  readonly fields: readonly Field[];
  /** The sources that have it. */
  readonly of: readonly EventSourceKind[];
  readonly source?: string;
  readonly verified?: string;
  /** One property that sets it, and the rest that a mapping with it needs. */
  readonly example: Properties;
}

/** An option that Lambda documents for some event sources only. */
export function optionOfOtherSource({ option, fields, of, example, ...row }: OptionRow): SiblingRule {
  const paths = fields.map((field) => EVENT_SOURCE_MAPPING.fields[field].path);
  const owners = list(of.map((kind) => SOURCES[kind]));
  const verb = fields.length > 1 && option.includes(' and ') ? 'go' : 'goes';
  const definition: LooseDefinition = {
    severity: 'warning',
    title: `${upperFirst(option)} ${verb} with ${owners}`,
    why: `Lambda has ${option} for ${owners} only`,
    fix: `remove ${option}`,
    source: CREATE,
    verified: VERIFIED,
    ...row,
    reads: [...fields.map((field) => maybe(field)), knownPart('given'), 'sourceKind'],
    check: ({ given, sourceKind }: { readonly given: KnownPart<string>; readonly sourceKind?: EventSourceKind }) =>
      sourceKind === undefined || of.includes(sourceKind) ? undefined : given.filter((path) => paths.includes(path)).whenAny((found) =>
        `${list(found)} ${found.length === 1 ? 'is' : 'are'} given and the source is ${SOURCES[sourceKind]}`),
    get examples() {
      return {
        good: of.map((kind) => ({ ...FROM[kind], ...example })),
        bad: ALL.filter((kind) => !of.includes(kind)).map((kind) => ({ ...FROM[kind], ...example })),
      };
    },
  };
  return ruleOn(EVENT_SOURCE_MAPPING, definition);
}

interface NeedRow {
  readonly id: string;
  readonly enforces: readonly string[];
  readonly severity?: Severity;
  readonly field: Field;
  /** The sources that need it. */
  readonly by: readonly EventSourceKind[];
  readonly fix: string;
  readonly source: string;
  readonly verified: string;
  /** Another field with which it is not needed. */
  readonly unless?: Field;
}

/** A property without which a mapping of some event sources is rejected. */
export function neededBySource({ field, by, unless, ...row }: NeedRow): SiblingRule {
  const { path, words } = EVENT_SOURCE_MAPPING.fields[field];
  const [name] = path.split('.') as [string];
  const owners = list(by.map((kind) => SOURCES[kind]));
  return ruleOn(EVENT_SOURCE_MAPPING, {
    title: `A mapping of ${owners} has ${words}`,
    why: `Lambda requires ${path} for ${owners}`,
    ...row,
    reads: [field, ...(unless ? [unless] : []), 'sourceKind'],
    check: (reading: Readonly<Record<string, unknown>> & { readonly sourceKind?: EventSourceKind }) => {
      const { sourceKind } = reading;
      const isNeeded = sourceKind !== undefined && by.includes(sourceKind) && (unless === undefined || reading[unless] === undefined);
      return isNeeded && reading[field] === undefined ? `${path} is not given and the source is ${SOURCES[sourceKind]}` : undefined;
    },
    get examples() {
      return { good: by.map((kind) => FROM[kind]), bad: by.map((kind) => ({ ...FROM[kind], [name]: undefined })) };
    },
  });
}

import { EVENT_SOURCE_MAPPING, mappingOf } from './event-source-mappings';
import { Expansion, NOTHING, ServerlessFunction, together } from './made-resource';
import { PERMISSION, PUSHED_EVENTS, QUEUE_POLICY } from './pushed-events';
import { isPlain } from '../template-values';

/** What the events of a function may be. */
export const MADE_BY_EVENTS: readonly string[] = [EVENT_SOURCE_MAPPING, PERMISSION, QUEUE_POLICY];

/** What AWS SAM makes of the events of a function. */
export function eventsOf(fn: ServerlessFunction): Expansion {
  const { Events } = fn.properties;
  if (!Events) {
    return NOTHING;
  }
  return isPlain(Events) ? together(Object.entries(Events).map(([name, event]) => eventOf(fn, name, event))) : { made: [], hidden: MADE_BY_EVENTS };
}

function eventOf(fn: ServerlessFunction, name: string, event: unknown): Expansion {
  const { Type, Properties } = isPlain(event) ? event : {};
  const properties = Properties ?? {};
  if (!isPlain(properties)) {
    return { made: [], hidden: MADE_BY_EVENTS };
  }
  const mapping = mappingOf(fn, name, Type, properties);
  return mapping ? { made: [mapping], hidden: [] }
    : PUSHED_EVENTS.get(Type)?.({ fn, name, id: fn.logicalId + name, properties }) ?? { made: [], hidden: MADE_BY_EVENTS };
}

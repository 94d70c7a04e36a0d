import { LIMITS } from '../../data/limits';
import { jsonBytes, mostJsonBytes } from '../../view/json-bytes';
import { isKnown, Maybe } from '../../view/maybe';
import { IMAGE } from '../example-properties';
import { defineRule, knownPart, maybe } from '../rule';
import { grouped } from '../words';

const { max, source } = LIMITS.updateRequestBytes;
const SETTINGS = { Environment: { Variables: { SETTINGS: 'x'.repeat(4000) } } };

export const updateRequestTooLarge = defineRule({
  id: 'update-request-too-large',
  enforces: ['env-request-5120'],
  severity: 'warning',
  title: `The environment and the other settings fit into an update of ${grouped(max)} bytes`,
  why: 'Lambda rejects larger updates of the configuration, even where it accepted the function when it was created',
  fix: 'shorten the environment, the description or the command',
  source,
  verified: '2026-11-21',
  reads: [
    knownPart('environment'), maybe('description'), maybe('role'), maybe('handler'), maybe('kmsKeyArn'),
    knownPart('imageEntryPoint'), knownPart('imageCommand'),
  ],
  check: ({ environment, description, role, handler, kmsKeyArn, imageEntryPoint, imageCommand }) => {
    const texts = [description, role, handler, kmsKeyArn].filter((text): text is Maybe<string> => text !== undefined);
    const bytesBy = (count: (text: Maybe<string>) => number) => {
      const variables = environment.sum(({ name, value }) => count(name) + count(value) + ':,'.length);
      const settings = texts.reduce<number>((sum, text) => sum + (isKnown(text) ? count(text) : 0), 0);
      const others = settings + imageEntryPoint.sum(count) + imageCommand.sum(count);
      return variables === 0 ? 0 : Math.min(variables, LIMITS.environmentBytes.max) + others;
    };
    const bytes = bytesBy(mostJsonBytes) > max ? bytesBy(jsonBytes) : 0;
    return bytes > max
      ? `the environment and the other settings have at least ${grouped(bytes)} bytes as JSON; an update has room for ${grouped(max)}`
      : undefined;
  },
  examples: {
    good: [{ ...IMAGE, ...SETTINGS, ImageConfig: { Command: ['x'.repeat(1065)] } }],
    bad: [{ ...IMAGE, ...SETTINGS, ImageConfig: { Command: ['x'.repeat(1066)] } }],
  },
});

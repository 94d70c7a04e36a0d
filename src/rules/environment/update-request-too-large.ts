import { LIMITS } from '../../data/limits';
import { jsonBytes } from '../../view/json-bytes';
import { isKnown, Maybe } from '../../view/maybe';
import { mayBeLarge } from '../environment-variables';
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
  askedWhere: mayBeLarge,
  reads: [
    knownPart('environment'), maybe('description'), maybe('role'), maybe('handler'), maybe('kmsKeyArn'),
    knownPart('imageEntryPoint'), knownPart('imageCommand'),
  ],
  check: ({ environment, description, role, handler, kmsKeyArn, imageEntryPoint, imageCommand }) => {
    const texts = [description, role, handler, kmsKeyArn].filter((text): text is Maybe<string> => text !== undefined);
    const variables = environment.sum(({ name, value }) => jsonBytes(name) + jsonBytes(value) + ':,'.length);
    const settings = texts.reduce<number>((sum, text) => sum + (isKnown(text) ? jsonBytes(text) : 0), 0);
    const bytes = Math.min(variables, LIMITS.environmentBytes.max) + settings + imageEntryPoint.sum(jsonBytes) + imageCommand.sum(jsonBytes);
    return variables > 0 && bytes > max
      ? `the environment and the other settings have at least ${grouped(bytes)} bytes as JSON; an update has room for ${grouped(max)}`
      : undefined;
  },
  examples: {
    good: [{ ...IMAGE, ...SETTINGS, ImageConfig: { Command: ['x'.repeat(1065)] } }],
    bad: [{ ...IMAGE, ...SETTINGS, ImageConfig: { Command: ['x'.repeat(1066)] } }],
  },
});

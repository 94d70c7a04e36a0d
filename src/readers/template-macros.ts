import { isObject } from './json-types';
import { SERVERLESS_TRANSFORM } from './serverless-function';

/** What the macros of a template do to it when it is deployed. */
export interface Macros {
  /** Whether one that is not of AWS may change whatever is written. */
  readonly mayRewrite: boolean;
  /** Whether they may make resources that cannot be seen. */
  readonly mayAddResources: boolean;
  /** Whether resources may refer to names that no template declares. */
  readonly mayAddNames: boolean;
  /** Whether AWS SAM makes resources out of those that are written. */
  readonly isServerless: boolean;
  /** Whether `Fn::ForEach` stands for names. */
  readonly hasLoops: boolean;
}

const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';

/** What macros make of a template cannot be seen. These of AWS make nothing of what is read here, or are read as they are written. */
const HARMLESS: readonly unknown[] = [
  SERVERLESS_TRANSFORM, LANGUAGE_EXTENSIONS, 'AWS::SecretsManager-2020-07-23', 'AWS::SecretsManager-2024-09-16', 'AWS::CodeDeployBlueGreen',
];

/** Templates may be nested more than the stack allows. */
const MAX_DEPTH = 50;

type Section = 'Transform' | 'Resources' | 'Parameters';

export function macrosOf({ Transform = [], Resources, Parameters }: Readonly<Partial<Record<Section, unknown>>>): Macros {
  const macros = [Transform].flat();
  const names = macros.map((macro) => isObject(macro) ? macro.Name : macro);
  return {
    mayRewrite: names.some((name) => name !== undefined && !String(name).startsWith('AWS::')),
    mayAddResources: macros.some((macro) => !HARMLESS.includes(macro)) || isTransformed(Resources),
    mayAddNames: macros.length > 0 || isTransformed(Parameters),
    isServerless: macros.includes(SERVERLESS_TRANSFORM),
    hasLoops: names.includes(LANGUAGE_EXTENSIONS),
  };
}

function isTransformed(section: unknown): boolean {
  return isObject(section) && 'Fn::Transform' in section;
}

/**
 * Beside other names, a loop is as good as a macro: nobody can tell which names it adds. Those of environment variables are
 * read as far as they are written.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function withUnknownNames(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((member) => withUnknownNames(member, depth + 1));
  }
  const members = Object.entries(value).map(([name, member]) => [name, name === 'Variables' ? member : withUnknownNames(member, depth + 1)] as const);
  const hasLoop = members.length > 1 && members.some(([name]) => name.startsWith('Fn::ForEach::'));
  return Object.fromEntries(hasLoop ? [...members, ['Fn::Transform', {}]] : members);
}

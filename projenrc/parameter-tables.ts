import { FUNCTION_OPTIONS, OWN_MEMBERS } from './l2-members';
import { Row } from './our-props';
import { PARAMETERS } from './parameters';

/** CreateFunction -> our props */
export function parameterTable(): string {
  return table(['CreateFunction', 'here', 'note'], Object.entries(PARAMETERS));
}

/** The props of the functions of the CDK -> our props */
export function memberTable(): string {
  const own = Object.entries(OWN_MEMBERS).flatMap(([struct, rows]) => Object.entries(rows).map(([name, row]) => [`${struct}.${name}`, row] as const));
  return table(['CDK', 'here', 'note'], [...own, ...Object.entries(FUNCTION_OPTIONS)]);
}

function table(head: readonly string[], rows: readonly (readonly [string, Row])[]): string {
  const cells = rows.map(([name, { props, note = '' }]) => [code(shortened(name)), props.map(code).join(', ') || '–', note]);
  return [head, head.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

/** The only structure of CapacityProviderConfig has the longest name of all. */
function shortened(name: string): string {
  return name.replace('LambdaManagedInstancesCapacityProviderConfig', '…');
}

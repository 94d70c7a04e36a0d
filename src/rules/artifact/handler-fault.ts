import { ArtifactView } from '../../view/artifact/artifact-view';
import { HandlerFault } from '../../view/artifact/handler-resolution';
import { withPackage } from '../program-words';
import { defineRule, Problem, Rule, RuleDefinition } from '../rule';
import { quoted } from '../words';

type Kind = HandlerFault['kind'];
export type FaultOf<K extends Kind> = Extract<HandlerFault, { readonly kind: K }>;

type Text = Omit<RuleDefinition<readonly ['handler', 'artifact']>, 'reads' | 'check'>;

/** A rule about one kind of fault between a handler and its package. */
export interface HandlerFaultDefinition<K extends Kind> extends Text {
  readonly kind: K;
  readonly what: (fault: FaultOf<K>, artifact: ArtifactView) => string | Omit<Problem, 'members'>;
}

const hasFaults = withPackage(({ handler }) => handler.faults.length > 0);

/** Inline code in which the handler is not there has a rule of its own. */
const WITHOUT_HANDLER: ReadonlySet<Kind> = new Set([
  'nodejs-handler-malformed', 'nodejs-module-missing', 'nodejs-export-missing', 'nodejs-export-uncertain', 'nodejs-export-unmentioned',
  'python-handler-malformed', 'python-module-missing', 'python-module-unmentioned', 'python-function-missing', 'python-function-unmentioned',
]);

export function isWithoutHandler({ kind }: HandlerFault): boolean {
  return WITHOUT_HANDLER.has(kind);
}

/** Findings about a fault begin with the handler as it is written. Inline code may be a placeholder that is replaced after the deployment. */
export function handlerFault<const K extends Kind>({ kind, what, ...text }: HandlerFaultDefinition<K>): Rule {
  return defineRule({
    ...text,
    askedWhere: hasFaults,
    reads: ['handler', 'artifact'],
    check: ({ handler = '', artifact }) => {
      const isInline = artifact?.kind === 'inline';
      const fault = isInline && WITHOUT_HANDLER.has(kind) ? undefined : artifact?.handler.faults.find((one): one is FaultOf<K> => one.kind === kind);
      const said = artifact && fault && what(fault, artifact);
      const { what: words, ...rest } = typeof said === 'object' ? said : { what: said };
      const { variable = 'handler', handler: called = handler } = artifact?.handler.called ?? {};
      return words === undefined ? undefined : { ...rest, what: `${variable} is ${quoted(called)}; ${words}`, ...isInline && { severity: 'warning' } };
    },
  });
}

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

/** Findings about a fault begin with the handler as it is written. Inline code is no closed package: it may be a placeholder that is replaced after the deployment. */
export function handlerFault<const K extends Kind>({ kind, what, ...text }: HandlerFaultDefinition<K>): Rule {
  return defineRule({
    ...text,
    askedWhere: hasFaults,
    reads: ['handler', 'artifact'],
    check: ({ handler = '', artifact }) => {
      const fault = artifact?.kind === 'inline' ? undefined : artifact?.handler.faults.find((one): one is FaultOf<K> => one.kind === kind);
      const said = artifact && fault && what(fault, artifact);
      const { what: words, ...rest } = typeof said === 'object' ? said : { what: said };
      const { variable = 'handler', handler: called = handler } = artifact?.handler.called ?? {};
      return words === undefined ? undefined : { ...rest, what: `${variable} is ${quoted(called)}; ${words}` };
    },
  });
}

import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const propagating = (PropagateTags: object) => ({ PropagateTags });
const TAGS = [{ Key: 'team', Value: 'orders' }];

export const explicitTagsWithoutMode = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'explicit-tags-without-mode',
  enforces: ['cp-propagate-explicit-needs-tags'],
  severity: 'warning',
  title: 'Explicit tags go with the tag propagation mode Explicit',
  why: 'Lambda propagates ExplicitTags in the mode Explicit only',
  fix: 'set PropagateTags.Mode to Explicit, or remove ExplicitTags',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PropagateTags.html',
  verified: '2026-11-21',
  reads: ['propagateTagsMode', knownPart('explicitTags')],
  check: ({ propagateTagsMode = 'None', explicitTags }) => propagateTagsMode === 'None' && explicitTags.countAbove(0) !== undefined
    ? 'explicit tags are given and the tag propagation mode is not Explicit'
    : undefined,
  examples: {
    good: [propagating({ Mode: 'Explicit', ExplicitTags: TAGS }), propagating({ Mode: 'None' })],
    bad: [propagating({ Mode: 'None', ExplicitTags: TAGS }), propagating({ ExplicitTags: TAGS })],
  },
});

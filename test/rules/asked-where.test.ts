import { CATALOGUE } from '../../src/rules';
import { viewOf } from '../examples';

const VIEWS = CATALOGUE.flatMap(({ id, examples }) => [...examples.good, ...examples.bad].map((example, index) => [`${id} ${index}`, viewOf(example)] as const));

const GATED = CATALOGUE.filter(({ askedWhere }) => askedWhere !== undefined);

test.each(GATED.map((rule) => [rule.id, rule] as const))('%s finds nothing where it is not asked', (_, { askedWhere, evaluate }) => {
  const found = VIEWS.filter(([, view]) => !askedWhere!(view) && evaluate(view) !== undefined).map(([name]) => name);
  expect(found).toEqual([]);
});

// No order is useless: those that once hardly served their givers now bring them something, mean of seeded games (docs/model.md).

import { expect, it } from 'vitest';
import { invariant } from '../../../shared/kernel/index.ts';
import { thirtyDays } from '../../rules/testing/load-scenario.ts';
import { regimes } from './regimes.ts';
import { worthInTerms } from './terms-trial.ts';
import { orderTrials, worthOfOrder } from './useful-orders.ts';

it.each([
  ['extract-minerals', 'RU', 'builder', 'dark'],
  ['strike', 'RU', 'raider', 'strong'],
  ['prepare-reassurance-force', 'EU', 'backer', 'dark'],
  ['offer-guarantee', 'EU', 'backer', 'dark'],
  ['counter-influence', 'RU', 'balanced', 'strong'],
])(
  'given %s by %s, then striking it out of the %s script costs its giver in the %s',
  (order, self, script, regime) => {
    const trial = orderTrials(thirtyDays, regimes).find(
      (one) =>
        one.order === order && one.self === self && one.script.name === script && one.regime.name === regime,
    );
    invariant(trial, 'somebody gives it');
    expect(worthOfOrder(thirtyDays, trial, 'u', 8).mean).toBeGreaterThan(0);
  },
);

it.each([
  ['press-axis', 'RU'],
  ['press-axis', 'UA'],
  ['hold-line', 'RU'],
  ['hold-line', 'UA'],
])(
  'given %s by %s on two nights before the truce, then it brings its giver something (rule 8.46)',
  (order, self) => {
    const [dark] = regimes;
    invariant(dark, 'a regime');
    expect(worthInTerms(thirtyDays, dark, self, order, 'u', 4).mean).toBeGreaterThan(0);
  },
);

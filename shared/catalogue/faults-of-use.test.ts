// Tests that what could never come up in play is found: orders nobody can give, sectors nobody reaches, measures that stand still.

import { describe, expect, it } from 'vitest';
import { faultsAfter, goodData, partOf, type ScenarioData, setField } from './testing/good-scenario.ts';

const placeOf = (id: string) => goodData().orders.findIndex((order) => order.id === id);
const order = (data: ScenarioData, id: string) => data.orders[placeOf(id)];
const at = (id: string, rest: string) => `orders[${placeOf(id)}].${rest}`;

/** Takes every effect away that changes this track, wherever it stands. */
function unmoved(data: ScenarioData, track: string): void {
  for (const one of data.orders) {
    setField(one, 'effects', [
      { do: 'change', track: 'tension', of: 'shared', add: 0 },
      ...one.effects.filter((effect) => !JSON.stringify(effect).includes(`"${track}"`)),
    ]);
  }
}

describe('faults of use', () => {
  it.each<[string, (data: ScenarioData) => void, string, string]>([
    [
      'an order of a phase that never comes',
      (d) => setField(d.terms, 'maxDays', 0),
      at('press-axis', 'phases'),
      'nobody can give this order: the terms phase is switched off, so add "truce", or set terms.maxDays above 0',
    ],
    [
      'an order from a day that never comes',
      (d) => setField(order(d, 'probe'), 'fromDay', 31),
      at('probe', 'fromDay'),
      'is after the last day, 30',
    ],
    [
      'an order above its givers’ capacity',
      (d) => setField(order(d, 'hold-elections')?.cost, 'capacity', [7, 7]),
      at('hold-elections', 'by[0]'),
      'UA has a capacity of 6 and could never give an order that costs 7',
    ],
    [
      'an order above all capital',
      (d) => setField(order(d, 'staged-incident')?.cost, 'capital', 40),
      at('staged-incident', 'by[1]'),
      'UA can never have more than 20 of political capital and could never pay 40: lower cost.capital, or raise the track capital',
    ],
    [
      'an order about incidents where none happen',
      (d) => {
        setField(d.parameters.friction, 'rate', 0);
        for (const one of d.orders)
          if (one.category === 'incident') setField(one, 'effects', [{ do: 'end-truce' }]);
      },
      at('open-investigation', 'target'),
      'nobody can give this order: no incident ever happens, so let an order open one, or set parameters.friction.rate above 0',
    ],
    [
      'an attack aimed off the line',
      (d) => setField(order(d, 'denounce-and-attack')?.target, 'options', ['deep-rear']),
      at('denounce-and-attack', 'target'),
      'nobody can give this order: an attack needs a sector on the line of contact, so set onLine for one of its sectors',
    ],
    [
      'an order that aims at its giver alone',
      (d) => setField(partOf(d, 'orders', placeOf('counter-influence'), 'target'), 'options', ['RU']),
      at('counter-influence', 'by[0]'),
      'RU has nobody to aim this order at',
    ],
    [
      'an order that needs a mark nobody sets',
      (d) => {
        setField(order(d, 'cover-up'), 'requires', 'busy');
        setField(order(d, 'hold-elections'), 'effects', [{ do: 'end-truce' }]);
      },
      at('cover-up', 'requires'),
      'nobody can give this order: no other order sets the mark busy, so let one set it, or require nothing',
    ],
    [
      'an order without effect',
      (d) => setField(order(d, 'rotate-units'), 'effects', []),
      at('rotate-units', 'effects'),
      'does nothing: give the order an effect, or take it out',
    ],
    [
      'a breach of an option that is not there',
      (d) => setField(order(d, 'probe')?.breaches[0]?.options, 0, 'C01e'),
      at('probe', 'breaches[0].options[0]'),
      '"C01e" is not an option of this scenario',
    ],
    [
      'a breach by somebody who never gives the order',
      (d) => setField(partOf(d, 'orders', placeOf('procure-abroad'), 'breaches', 0, 'by'), 0, 'EU'),
      at('procure-abroad', 'breaches[0].by[0]'),
      "EU never gives this order: add it to the order's by, or take it out here",
    ],
    [
      'a breach in a sector where the order is never aimed',
      (d) => setField(order(d, 'stockpile-ammunition')?.breaches[0], 'sectors', ['kharkiv']),
      at('stockpile-ammunition', 'breaches[0].sectors[0]'),
      'this order is never aimed at kharkiv: let its target hold it, or take it out here',
    ],
    [
      'a sector that nothing reaches',
      (d) => {
        for (const one of d.orders)
          if (one.target.kind === 'sector') setField(one.target, 'options', ['kharkiv', 'black-sea']);
      },
      'sectors[10]',
      "deep-rear is of no use: it lies off the line and no order is aimed at it, so name it in an order's target, or take it out",
    ],
    [
      'an objective on a track that stands still',
      (d) => {
        unmoved(d, 'force');
        const measure = partOf(d, 'delegations', 3, 'objectives', 0, 'measure');
        setField(measure, 'all', [
          { kind: 'track', track: 'force', of: null, op: '>=', value: 2, at: 'end' },
        ]);
      },
      'delegations[3].objectives[0].measure.all[0].track',
      'nothing in this scenario changes force: give an order that does, or measure something else',
    ],
  ])('%s', (_, damage, path, message) => {
    expect(faultsAfter(damage)).toContainEqual({ path, message });
  });
});

// Tests that the scenarios of the tests differ where generality could fail.

import { describe, expect, it } from 'vitest';
import { thirtyDays } from './load-scenario.ts';
import { smallScenario } from './small-scenario.ts';

describe('the scenarios of the tests', () => {
  it('share no id of delegation, clause, order or sector', () => {
    const ids = ({ delegations, treaty, orders, sectors }: typeof thirtyDays) =>
      [...delegations, ...treaty.clauses, ...orders, ...sectors].map(({ id }) => id);
    const common = ids(thirtyDays).filter((id) => ids(smallScenario).includes(id));
    expect(common).toEqual([]);
  });

  it('order their belligerents differently around the others', () => {
    const roles = (scenario: typeof thirtyDays) => scenario.delegations.map(({ role }) => role);
    expect(roles(thirtyDays)).toEqual(['belligerent', 'belligerent', 'patron', 'patron', 'mediator']);
    expect(roles(smallScenario)).toEqual(['belligerent', 'mediator', 'belligerent']);
  });
});

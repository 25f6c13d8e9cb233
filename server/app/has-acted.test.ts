// What a seat did itself is told apart from what others did, and from what the rules did in its name.
import { describe, expect, it } from 'vitest';
import { openTable, proposes } from '../rules/testing/table.ts';
import { hasActed } from './has-acted.ts';

/** Which of the delegations have acted while `acts` were done at an open table. */
function actedIn(acts: (table: ReturnType<typeof openTable>) => void): readonly string[] {
  const table = openTable().begin();
  table.does('RU', proposes({ C07: 1 }));
  const from = table.state;
  acts(table);
  return Object.keys(from.seats).filter((seat) => hasActed(seat, from, table.state));
}

describe('whether a seat has acted', () => {
  it('is true of who spoke, tabled, signed, declined, sealed, took back or withdrew, and of nobody else', () => {
    const say = { type: 'message.send', to: 'table', words: { text: 'A word' } } as const;
    const seal = { type: 'order.seal', order: 'stockpile-ammunition', points: 1, target: {} } as const;
    expect(actedIn((table) => table.does('EU', say))).toEqual(['EU']);
    expect(actedIn((table) => table.does('UA', proposes({ C02: 1 })))).toEqual(['UA']);
    expect(actedIn((table) => table.does('UA', { type: 'proposal.sign', proposal: 'P-1' }))).toEqual(['UA']);
    const decline = { type: 'proposal.decline', proposal: 'P-1', reason: 'No.' } as const;
    expect(actedIn((table) => table.does('UA', decline))).toEqual(['UA']);
    expect(actedIn((table) => table.does('RU', seal))).toEqual(['RU']);
    const sealAndTakeBack = (table: ReturnType<typeof openTable>) => {
      table.does('RU', seal);
      const [sealed] = table.state.sealed.RU ?? [];
      table.does('RU', { type: 'order.unseal', sealed: sealed?.id ?? '' });
    };
    expect(actedIn(sealAndTakeBack)).toEqual(['RU']);
  });

  it('is true of a text that was tabled and closed since', () => {
    expect(
      actedIn((table) => {
        table.does('UA', proposes({ C02: 1 }));
        table.does('UA', { type: 'proposal.withdraw', proposal: 'P-2' });
      }),
    ).toEqual(['UA']);
  });

  it('is true of nobody who only said ready, nor for what the rules table', () => {
    expect(actedIn((table) => table.does('UA', { type: 'ready.declare', ready: true }))).toEqual([]);
    const table = openTable().begin();
    table.does('RU', proposes({ C07: 1 }));
    const { state } = table;
    const [text] = state.treaty.open;
    if (text === undefined) throw new Error('no text is open');
    const put = { ...text, id: 'P-2', author: 'UA', putByRules: true };
    const asked = { ...state, treaty: { ...state.treaty, open: [...state.treaty.open, put] } };
    expect(hasActed('UA', state, asked)).toBe(false);
  });
});

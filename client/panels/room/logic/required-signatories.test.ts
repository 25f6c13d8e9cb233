// Tests: who must sign a draft.
import { describe, expect, it } from 'vitest';
import { scenario, seatView } from '../../../testing/room-fixture.ts';
import { changedClauses, requiredSignatories } from './required-signatories.ts';

describe('signatories', () => {
  const { inForce } = seatView('UA').treaty;

  it('are those of the changed clauses and the author', () => {
    const text = { C02: 2, C08: inForce.C08 ?? 0 };
    expect(changedClauses(scenario, inForce, text)).toEqual(['C02']);
    const draft = { track: 'truce terms', text, author: 'MED', extra: ['EU'] } as const;
    expect(requiredSignatories(scenario, draft, inForce)).toEqual(['RU', 'UA', 'EU', 'MED']);
  });

  it('are everybody for a settlement and both belligerents for an extension', () => {
    const draft = { text: {}, author: 'MED', extra: [] } as const;
    expect(requiredSignatories(scenario, { ...draft, track: 'settlement' }, inForce)).toHaveLength(5);
    expect(requiredSignatories(scenario, { ...draft, track: 'extension' }, inForce)).toEqual([
      'RU',
      'UA',
      'MED',
    ]);
  });
});

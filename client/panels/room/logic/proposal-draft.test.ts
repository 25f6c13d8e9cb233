// Tests of a proposal while it is written.
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../store/draft.ts';
import { proposal, scenario, seatView } from '../../../testing/room-fixture.ts';
import {
  asPackage,
  asSettlement,
  chooseOption,
  counterOf,
  draftFaults,
  draftIntent,
  dropClause,
  expiryOf,
  isConditional,
  movePart,
  trackOf,
} from './proposal-draft.ts';

const { inForce } = seatView('UA').treaty;
const today = { day: 12, days: 30 };

describe('a draft', () => {
  it('becomes conditional when it both gives and asks', () => {
    const gives = chooseOption(emptyDraft, 'C06', 2);
    expect(isConditional(gives)).toBe(false);
    const both = chooseOption(gives, 'C07', 2, 'if');
    expect(isConditional(both)).toBe(true);
    expect(draftIntent(scenario, both, today)).toMatchObject({ clauses: { C06: 2 }, conditions: { C07: 2 } });
  });

  it('sends clauses only asked for as one unconditional text', () => {
    const asks = chooseOption(emptyDraft, 'C07', 2, 'if');
    const intent = draftIntent(scenario, asks, today);
    expect(intent.clauses).toEqual({ C07: 2 });
    expect(intent).not.toHaveProperty('conditions');
  });

  it('keeps a clause in one part only when it moves', () => {
    const moved = movePart(chooseOption(emptyDraft, 'C07', 2), 'C07', 'if');
    expect(moved.clauses).toEqual({});
    expect(moved.conditions).toEqual({ C07: 2 });
    expect(chooseOption(moved, 'C07', 3).conditions).toEqual({ C07: 3 });
    expect(dropClause(moved, 'C07').conditions).toEqual({});
  });

  it('takes its track from what it touches', () => {
    expect(trackOf(scenario, chooseOption(emptyDraft, 'C02', 2))).toBe('truce terms');
    expect(trackOf(scenario, chooseOption(emptyDraft, 'C15', 2))).toBe('confidence measure');
    expect(trackOf(scenario, asSettlement(emptyDraft, inForce))).toBe('settlement');
  });

  it('names every clause as a settlement and only changes as a package', () => {
    const full = asSettlement(chooseOption(emptyDraft, 'C02', 2), inForce);
    expect(Object.keys(full.clauses)).toHaveLength(scenario.clauses.length);
    expect(asPackage(full, scenario, inForce).clauses).toEqual({ C02: 2 });
  });

  it('lapses a few days on, never after the truce and never before today', () => {
    expect(expiryOf(emptyDraft, 12, 30)).toBe(15);
    expect(expiryOf(emptyDraft, 29, 30)).toBe(30);
    expect(expiryOf({ ...emptyDraft, expiresOn: 10 }, 12, 30)).toBe(12);
  });
});

describe('a counter', () => {
  const offer = proposal({ clauses: { C06: 2 }, conditions: { C07: 2 }, audience: ['UA', 'MED'] });

  it('turns what was asked for into what is given', () => {
    const counter = counterOf(offer, 'UA');
    expect(counter).toMatchObject({
      clauses: { C07: 2 },
      conditions: { C06: 2 },
      parent: 'P-1',
      audience: ['MED'],
    });
  });

  it('keeps the sides of one’s own text', () => {
    expect(counterOf(offer, 'MED')).toMatchObject({ clauses: { C06: 2 }, conditions: { C07: 2 } });
  });
});

describe('draftFaults', () => {
  const faults = (draft: typeof emptyDraft, signatories: readonly string[] = ['UA', 'RU']) =>
    draftFaults(scenario, inForce, draft, signatories, 'UA').map((fault) => fault.kind);

  it('asks for a clause, and for one that changes something', () => {
    expect(faults(emptyDraft)).toEqual(['empty']);
    expect(faults(chooseOption(emptyDraft, 'C08', inForce.C08 ?? 0))).toEqual(['changes nothing']);
    expect(faults(chooseOption(emptyDraft, 'C02', 2))).toEqual([]);
  });

  it('asks for every clause of a settlement', () => {
    expect(faults(dropClause(asSettlement(emptyDraft, inForce), 'C05'))).toEqual(['incomplete settlement']);
  });

  it('does not hide a text from those who must sign it', () => {
    const draft = { ...chooseOption(emptyDraft, 'C02', 2), audience: ['MED'] };
    expect(faults(draft)).toEqual(['cannot read it']);
    expect(faults({ ...draft, audience: [] })).toEqual(['nobody to read it']);
    expect(faults({ ...draft, audience: ['RU', 'MED'] })).toEqual([]);
  });
});

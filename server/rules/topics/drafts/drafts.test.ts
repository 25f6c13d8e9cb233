// Rules 5.12 and 7.16: the people of a delegation draft together, and nobody else sees it.
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../shared/protocol/index.ts';
import { applyPatch } from '../../../../shared/views/index.ts';
import { changesFor, scriptedAudience } from '../../rules.ts';
import { audienceAt, openTable } from '../../testing/table.ts';

type SaveDraft = Extract<Intent, { type: 'draft.save' }>;

const draft = (title: string): SaveDraft['draft'] => ({
  track: 'confidence measure',
  clauses: { C02: 2 },
  conditions: {},
  signatories: [],
  audience: 'table',
  expiresOn: null,
  title,
  note: '',
  parent: null,
  singleText: false,
});
const save = (title: string | null, over = 0): SaveDraft => ({
  type: 'draft.save',
  draft: title === null ? null : draft(title),
  over,
});

/** A facilitator, M1; heads of UA and RU, M2 and M3; and Ann, M4, of UA. */
function pair() {
  const table = openTable({ kind: 'hosted', host: null, people: ['UA', 'RU'] });
  const wish = { at: 'delegation', delegation: 'UA', role: 'negotiator' } as const;
  table.system({ type: 'member.join', name: 'Ann', tokenHash: 'hash-ann', wish });
  return table.begin();
}

describe('rule 5.12: a draft of several', () => {
  it('given two writers, then the last text stands and says whose it is and what it was written over', () => {
    const table = pair();
    table.does('M2', save('Mine'));
    table.does('M4', save('Ours', 1));
    expect(table.view('UA').draft).toMatchObject({ n: 2, over: 1, by: 'M4', draft: { title: 'Ours' } });
    table.does('M2', save(null, 2));
    expect(table.view('UA').draft).toMatchObject({ n: 3, draft: null });
  });

  it('given one person alone, then the draft stays on that person’s device', () => {
    const table = pair();
    expect(table.refuses('RU', save('Mine')).code).toBe('draft/alone');
    expect(table.refuses('EU', save('Mine')).code).toBe('seat/not_allowed');
  });
});

describe('rule 7.16: a draft is for the people of the delegation and for who runs the session', () => {
  it('given a draft, then nobody else is told anything at all, not even that there is one', () => {
    const table = pair();
    const before = table.state;
    const facts = table.does('M4', save('A secret'));
    const told = changesFor(table.scenario, { before, after: table.state, facts });
    for (const seat of ['RU', 'US', 'EU', 'MED']) expect(told(audienceAt(table.state, seat))).toBeNull();
    expect(told({ kind: 'observer', member: 'M9' })).toBeNull();
    // Nor is a script that covers for these people.
    expect(told(scriptedAudience('UA'))).toBeNull();
  });

  it('given the same as patches, then own people and the facilitators see what a fresh view shows', () => {
    const table = pair();
    const [before, own, led] = [table.state, table.view('UA'), table.viewOfFacilitator()];
    const facts = table.does('M4', save('A secret'));
    const told = changesFor(table.scenario, { before, after: table.state, facts });
    expect(applyPatch(own, { seq: 1, ...told(own.audience) })).toEqual(table.view('UA'));
    expect(applyPatch(led, { seq: 1, ...told(led.audience) })).toEqual(table.viewOfFacilitator());
    expect(table.viewOfFacilitator().drafts.UA?.draft?.title).toBe('A secret');
  });
});

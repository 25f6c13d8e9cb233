// Tests each condition of a guide on a view with and without what it waits for, and the order in which steps come up.
import { describe, expect, it } from 'vitest';
import data from '../../../assets/scenarios/first-game.json' with { type: 'json' };
import type { Guide, GuideCondition } from '../../../shared/catalogue/guide.ts';
import type { MessageView, ProposalView, SeatView } from '../../../shared/views/index.ts';
import { proposal, seatView } from '../../testing/room-fixture.ts';
import { type GuideSight, isMet, pageOf, stepNow } from './guide-progress.ts';

const guide = data.guide as Guide;
const [me, other] = ['UA', 'RU'];
const seen = seatView(me);

const sight = (part: Partial<GuideSight> = {}): GuideSight => ({
  view: { ...seen, messages: [], proposals: {}, clock: { ...seen.clock, day: 1, stage: 'deliberation' } },
  page: 'room',
  draft: null,
  open: [],
  sector: null,
  incident: null,
  channel: null,
  ...part,
});
const seeing = (view: Partial<SeatView>, part: Partial<GuideSight> = {}): GuideSight => {
  const now = sight(part);
  return { ...now, view: { ...now.view, ...view } };
};
const text = (id: string, part: Partial<ProposalView>): ProposalView =>
  proposal({ id, clauses: {}, conditions: {}, parent: null, ...part });
const clockOn = (day: number, stage: 'deliberation' | 'bulletin' = 'deliberation') => ({
  clock: { ...seen.clock, day, stage },
});

describe('isMet', () => {
  it.each<[GuideCondition, GuideSight, GuideSight]>([
    [{ on: 'begun' }, sight({ page: 'briefing' }), sight()],
    [{ on: 'sector', sector: 'ford' }, sight({ sector: 'dam' }), sight({ sector: 'ford' })],
    [{ on: 'open', part: 'treaty' }, sight({ open: ['compose'] }), sight({ open: ['treaty'] })],
    [{ on: 'channel', with: [other] }, sight({ channel: ['table'] }), sight({ channel: [other, me] })],
    [{ on: 'incident' }, sight(), sight({ incident: 'I-1' })],
    [
      { on: 'draft', holds: ['F02c', 'F03c'] },
      sight({ draft: { text: { F02: 2, F03: 1 }, parent: null } }),
      sight({ draft: { text: { F02: 2, F03: 2 }, parent: null } }),
    ],
    [
      { on: 'tabled', holds: ['F02c', 'F03c'] },
      seeing({ proposals: { 'P-1': text('P-1', { author: other, clauses: { F02: 2, F03: 2 } }) } }),
      seeing({
        proposals: { 'P-1': text('P-1', { author: me, clauses: { F03: 2 }, conditions: { F02: 2 } }) },
      }),
    ],
    [
      { on: 'countering', by: other },
      seeing({ proposals: { 'P-2': text('P-2', { author: other, parent: 'P-1' }) } }),
      seeing(
        { proposals: { 'P-2': text('P-2', { author: other }) } },
        { draft: { text: {}, parent: 'P-2' } },
      ),
    ],
    [{ on: 'sealed' }, seeing({ orders: { ...seen.orders, sealed: [] } }), seeing(clockOn(2))],
    [{ on: 'closed' }, seeing(clockOn(1)), seeing(clockOn(1, 'bulletin'), { page: 'morning' })],
    [
      { on: 'ended' },
      sight(),
      seeing({ session: { ...seen.session, ending: { kind: 'settled', day: 2, by: null } } }),
    ],
  ])('%j', (until, before, after) => {
    expect(isMet(until, before)).toBe(false);
    expect(isMet(until, after)).toBe(true);
  });

  it('a message counts when its reader is the one meant, also at the table', () => {
    const said: MessageView = {
      channel: 'table',
      n: 1,
      day: 1,
      at: 0,
      from: me,
      readers: 'table',
      words: { text: 'What matters most to you?' },
      attaches: null,
      statement: false,
    };
    const until = { on: 'message', to: other } as const;
    expect(isMet(until, seeing({ messages: [{ ...said, readers: [me, 'MED'] }] }))).toBe(false);
    expect(isMet(until, seeing({ messages: [{ ...said, readers: [me, other] }] }))).toBe(true);
    expect(isMet(until, seeing({ messages: [{ ...said, readers: 'table' }] }))).toBe(true);
    expect(isMet(until, seeing({ messages: [{ ...said, from: other, readers: 'table' }] }))).toBe(false);
  });

  it('“next” is met by the button alone', () => {
    expect(isMet({ on: 'next' }, sight({ open: ['mandate', 'treaty', 'compose', 'orders'] }))).toBe(false);
  });
});

describe('stepNow', () => {
  const idNow = (taken: readonly string[], now: GuideSight) => {
    const found = stepNow(guide, new Set(taken), now);
    return found.kind === 'step' ? found.step.id : found.kind;
  };
  const upTo = (id: string) => {
    const ids = guide.steps.map((step) => step.id);
    return ids.slice(0, ids.indexOf(id));
  };

  it('shows the first step that is not behind, and leaves the briefing’s behind with the briefing', () => {
    expect(idNow([], sight({ page: 'briefing' }))).toBe('welcome');
    expect(idNow([], sight())).toBe('clock');
    expect(idNow(['clock'], sight())).toBe('map');
  });

  it('speaks of the morning in the morning, however far the room’s steps have come, and goes on where it was', () => {
    const morning = seeing(clockOn(1, 'bulletin'), { page: 'morning' });
    expect(idNow(upTo('trade'), morning)).toBe('night');
    expect(idNow([...upTo('trade'), 'night'], morning)).toBe('elsewhere');
    expect(idNow(upTo('trade'), seeing(clockOn(2)))).toBe('trade');
  });

  it('does not wait in the room for a bulletin that has passed', () => {
    expect(idNow(upTo('night'), seeing(clockOn(1)))).toBe('elsewhere');
    expect(idNow(upTo('night'), seeing(clockOn(2)))).toBe('incident');
  });

  it('has its last words in the debrief, and is over after them', () => {
    const debrief = seeing(clockOn(1), { page: 'debrief' });
    expect(idNow(['clock'], debrief)).toBe('kept');
    expect(idNow(['clock', 'kept'], debrief)).toBe('space');
    expect(idNow(['kept', 'space'], debrief)).toBe('over');
  });
});

describe('pageOf', () => {
  it.each([
    ['lobby', 'deliberation', null],
    ['briefing', 'deliberation', 'briefing'],
    ['truce', 'deliberation', 'room'],
    ['truce', 'bulletin', 'morning'],
    ['debrief', 'deliberation', 'debrief'],
  ] as const)('%s, %s', (phase, stage, page) => {
    const now = { ...seen, ...clockOn(1, stage), session: { ...seen.session, phase } };
    expect(pageOf(now)).toBe(page);
  });
});

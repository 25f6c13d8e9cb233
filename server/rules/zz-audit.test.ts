import { describe, expect, it } from 'vitest';
import { resolveNight, resolveTermsNight } from './night/resolve-night.ts';
import { debriefView } from './redact/debrief-view.ts';
import { evolve } from './rules.ts';
import { thirtyDays } from './testing/load-scenario.ts';
import { openTable, proposes } from './testing/table.ts';
import { truceState } from './testing/truce-state.ts';
import { baseCoverage } from './war/monitoring.ts';

const seal = (order: string, points: number, target = {}) =>
  ({ type: 'order.seal', order, points, target }) as const;
const say = (t: any) => console.log(JSON.stringify(t));
describe('terms', () => {
  it('T1 expiry in terms counts truce days', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.does('UA', proposes({ C02: 2 }, { expiresOn: 2 }));
    for (let i = 0; i < 3; i++) t.everybodyReady().everybodyReady();
    expect(t.state.day).toBe(4);
    expect(t.state.treaty.proposals['P-1']?.state).toBe('open');
  });
  it('T2 withdrawn conditions: stalls again', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.does('UA', { type: 'terms.answer', answer: 'accept' });
    t.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C06: 0 } });
    t.does('RU', { type: 'proposal.withdraw', proposal: 'P-1' });
    const before = t.state.war.tracks.goodwill?.RU ?? 0;
    t.everybodyReady();
    say([before, t.state.war.tracks.goodwill?.RU]);
    expect(t.state.war.tracks.goodwill?.RU).toBeLessThan(before - 1);
  });
  it('T3a later stall is not turned into acceptance', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.does('UA', { type: 'terms.answer', answer: 'accept' });
    t.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C02: 2 } });
    t.does('RU', { type: 'terms.answer', answer: 'stall' });
    t.does('UA', { type: 'proposal.sign', proposal: 'P-1' });
    expect(t.state.regions.phase).toBe('terms');
  });
  it('T3b conditions left open charge in the truce', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.does('UA', { type: 'terms.answer', answer: 'accept' });
    t.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C06: 0 } });
    t.does('RU', { type: 'terms.answer', answer: 'accept' });
    expect(t.state.regions.phase).toBe('truce');
    expect(t.state.war.tracks.goodwill?.RU).toBe(45);
  });
  it('T4 conditions met by another text count', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.does('UA', { type: 'terms.answer', answer: 'accept' });
    t.does('RU', { type: 'terms.answer', answer: 'conditions', conditions: { C02: 2 } });
    t.does('UA', proposes({ C02: 2 }));
    t.does('RU', { type: 'proposal.sign', proposal: 'P-2' });
    expect(t.state.treaty.proposals['P-1']?.state).toBe('superseded');
    expect(t.state.regions.phase).toBe('truce');
  });
  it('T5 words', () => {
    const t = openTable({ termsDays: 5 });
    t.does('UA', { type: 'session.start' });
    say(t.refuses('UA', { type: 'terms.answer', answer: 'accept' }));
    t.everybodyReady();
    t.everybodyReady();
    say(t.refuses('UA', { type: 'terms.answer', answer: 'accept' }));
    expect(t.refuses('UA', { type: 'terms.answer', answer: 'accept' }).message).not.toContain('no longer');
  });
  it('T8 talks in terms bulletin', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.does('UA', proposes({ C02: 2 }));
    t.everybodyReady();
    say(t.state.bulletins[0]?.items.map((i) => i.event));
    expect(t.state.bulletins[0]?.items.map((i) => i.event)).toContain('proposalTabled');
  });
  it('T9 cooldown in terms', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.everybodyReady().everybodyReady();
    t.everybodyReady().everybodyReady();
    t.does('US', seal('threaten-sanctions', 1, { delegation: 'RU' }));
    t.everybodyReady().everybodyReady();
    expect(t.state.regions.phase).toBe('terms');
    say(t.refuses('US', seal('threaten-sanctions', 1, { delegation: 'RU' })));
  });
  it('T12 stalling counts in the result', () => {
    const t = openTable({ termsDays: 3 }).begin();
    while (t.state.ending === null) t.everybodyReady();
    const v = debriefView(t.scenario, t.state);
    say(v.seats.map((s) => [s.delegation, s.parts]));
    say([t.state.war.tracks.goodwill, t.state.war.tracks.opinion]);
    expect(v.seats.find((s) => s.delegation === 'RU')?.parts.legitimacy).toBeLessThan(0);
  });
  it('T16 message limit', () => {
    const t = openTable({ termsDays: 5 }).begin();
    for (let i = 0; i < 60; i++) t.does('UA', { type: 'message.send', to: 'table', words: { text: 'x' } });
    t.does('UA', { type: 'terms.answer', answer: 'accept' });
    t.does('RU', { type: 'terms.answer', answer: 'accept' });
    t.does('UA', { type: 'message.send', to: 'table', words: { text: 'x' } });
  });
  it('T18 accept with conditions', () => {
    const t = openTable({ termsDays: 5 }).begin();
    t.refuses('UA', { type: 'terms.answer', answer: 'accept', conditions: { C06: 4 } });
  });
});
const calm = (
  f: (t: ReturnType<typeof openTable>) => void,
  ends: (t: ReturnType<typeof openTable>) => boolean,
) => {
  for (let n = 0; n < 60; n++) {
    const t = openTable({ seed: `calm-${n}` }).begin();
    t.does('UA', proposes({ C02: 2 }));
    t.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
    t.untilDay(26);
    if (t.state.ending) continue;
    f(t);
    t.untilDay(99);
    if (ends(t)) return t;
  }
  throw new Error('none');
};
const deal = (t: ReturnType<typeof openTable>, c: Record<string, number>, more = {}) => {
  const before = new Set(Object.keys(t.state.treaty.proposals));
  t.does('UA', proposes(c, more));
  const id = Object.keys(t.state.treaty.proposals).find((x) => !before.has(x))!;
  for (const s of t.state.treaty.proposals[id]!.signatories)
    if (s !== 'UA') t.does(s, { type: 'proposal.sign', proposal: id });
};
describe('extension', () => {
  it('T6a region agreed but text undone', () => {
    const t = calm(
      (t) => {
        deal(t, { C01: 3 });
        say(t.state.regions.extension);
        deal(t, { C01: 2 });
        say(t.state.regions.extension);
      },
      (t) => t.state.ending?.kind !== 'broken',
    );
    say([t.state.ending, t.state.regions.extension]);
    expect(t.state.regions.extension === 'agreed').toBe(t.state.ending?.kind === 'prolonged');
  });
  it('T6b region refused and the question signed', () => {
    const t = calm(
      (t) => {
        deal(t, { C01: 1 });
        say(t.state.regions.extension);
        const q = Object.values(t.state.treaty.proposals).find((p) => p.track === 'extension')!;
        say(q.state);
        for (const s of ['RU', 'UA']) {
          try {
            t.does(s, { type: 'proposal.sign', proposal: q.id });
          } catch (e) {
            say(String(e));
          }
        }
      },
      (t) => t.state.ending?.kind !== 'broken',
    );
    say([t.state.ending, t.state.regions.extension]);
    expect(t.state.regions.extension === 'agreed').toBe(t.state.ending?.kind === 'prolonged');
  });
  it('T6c refused then rules it in again', () => {
    const t = calm(
      (t) => {
        deal(t, { C01: 1 });
        deal(t, { C01: 3 });
      },
      (t) => t.state.ending?.kind !== 'broken',
    );
    say([t.state.ending, t.state.regions.extension]);
    expect(t.state.regions.extension === 'agreed').toBe(t.state.ending?.kind === 'prolonged');
  });
  it('T7 conditions-only extension', () => {
    calm(
      (t) => {
        const before = t.state.war.tracks.goodwill?.RU ?? 0;
        t.does('RU', proposes({}, { track: 'extension', conditions: { C06: 0 } }));
        say(t.state.record.at(-1));
        const facts = t.facts.length;
        t.everybodyReady().everybodyReady();
        const charged = t.facts
          .slice(facts)
          .some(
            (f) =>
              f.type === 'tracksMoved' &&
              f.cause.id === 'politics' &&
              f.cause.kind === 'night' &&
              f.changes.some((c) => c.track === 'goodwill' && c.of === 'RU' && c.by === -0.5),
          );
        say([before, charged]);
        expect(charged).toBe(true);
      },
      () => true,
    );
  });
  it('T19 question when text extends itself', () => {
    const t = openTable({ seed: 'calm-1' }).begin();
    deal(t, { C02: 2, C01: 3 });
    t.untilDay(26);
    say([
      t.state.day,
      t.state.regions.extension,
      Object.values(t.state.treaty.proposals).map((p) => [p.id, p.track, p.state]),
    ]);
  });
});
describe('other', () => {
  it('T13 split inspection', () => {
    const look = (orders: any) => {
      const s = truceState(thirtyDays, { orders });
      const f = resolveNight(thirtyDays, s, 0);
      return f.flatMap((x) =>
        x.type === 'marksReplaced' ? x.marks.filter((m) => m.mark === 'inspected') : [],
      );
    };
    say(
      look([
        {
          delegation: 'MED',
          order: 'inspect-sector',
          points: 2,
          target: { sector: 'pokrovsk', delegation: 'RU' },
        },
      ]),
    );
    say(
      look([
        {
          delegation: 'MED',
          order: 'inspect-sector',
          points: 1,
          target: { sector: 'pokrovsk', delegation: 'RU' },
        },
        {
          delegation: 'MED',
          order: 'inspect-sector',
          points: 1,
          target: { sector: 'kherson', delegation: 'RU' },
        },
      ]),
    );
  });
  it('T14 broken compliance', () => {
    const t = openTable().begin();
    t.does('UA', seal('denounce-and-attack', 2, { sector: 'pokrovsk' }));
    t.everybodyReady();
    say([t.state.ending, t.state.regions]);
    expect(t.state.regions.compliance).toBe('broken');
  });
  it('T15 coverage jump', () => {
    const t = openTable().begin();
    deal(t, { C02: 2 });
    deal(t, { C02: 3 });
    say(baseCoverage(t.scenario, t.state));
    expect(baseCoverage(t.scenario, t.state)).toBeLessThan(0.3);
  });
  it('T11 red lines', () => {
    const t = openTable().begin();
    t.does('MED', proposes({ C15: 2 }, { signatories: ['US'] }));
    for (const s of t.state.treaty.proposals['P-1']!.signatories)
      if (s !== 'MED') t.does(s, { type: 'proposal.sign', proposal: 'P-1' });
    const v = debriefView(t.scenario, { ...t.state, ending: { kind: 'lapsed', day: 1, by: null } });
    say(v.seats.map((s) => [s.delegation, s.redLinesCrossed]));
  });
  it('T17 channel ids', () => {
    const t = openTable().begin();
    t.does('RU', proposes({ C02: 1 }, { audience: ['UA'] }));
    t.does('UA', proposes({ C02: 2 }, { audience: ['RU'] }));
    t.does('RU', { type: 'proposal.sign', proposal: 'RU-UA:2' });
    say(Object.keys(t.view('EU').proposals));
  });
});

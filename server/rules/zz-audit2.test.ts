import { describe, expect, it } from 'vitest';
import { openTable, proposes } from './testing/table.ts';
const seal = (order: string, points: number, target = {}) => ({ type: 'order.seal', order, points, target }) as const;
const say = (t: any) => console.log(JSON.stringify(t));
it('A1 terms order resolves in truce', () => {
  const t = openTable({ termsDays: 5 }).begin();
  t.does('RU', seal('press-axis', 6, { sector: 'pokrovsk' }));
  t.does('UA', { type: 'terms.answer', answer: 'accept' });
  t.does('RU', { type: 'terms.answer', answer: 'accept' });
  say([t.state.regions.phase, t.state.day, t.state.sealed.RU?.map((s) => s.order), t.view('RU').orders.used]);
  const before = t.state.war.tracks.stock?.UA;
  t.everybodyReady();
  say([before, t.state.war.tracks.stock?.UA, t.state.resolved.map((r) => [r.order, r.day]), t.state.war.tracks.push]);
});
it('A2 charged on the morning it expires', () => {
  for (let n = 0; n < 60; n++) {
    const t = openTable({ seed: `calm-${n}` }).begin();
    t.does('UA', proposes({ C02: 2 }));
    t.does('RU', { type: 'proposal.sign', proposal: 'P-1' });
    t.untilDay(26);
    if (t.state.ending) continue;
    t.does('RU', proposes({ C06: 0 }, { track: 'extension', expiresOn: 26 }));
    t.everybodyReady();
    if (t.state.ending) continue;
    const k = t.facts.length;
    t.everybodyReady();
    say(t.facts.slice(k).map((f: any) => [f.type, f.as, f.changes]));
    return;
  }
});

import { expect, it } from 'vitest';
import { diffViews } from './rules.ts';
import { openTable, proposes } from './testing/table.ts';

const seal = (order: string, points: number, target = {}) =>
  ({ type: 'order.seal', order, points, target }) as const;
const seats = ['RU', 'UA', 'US', 'EU', 'MED'];
/** Two games, same seed, same public acts; one with a secret act of `by`. Which seats notice, before and after the night? */
function twice(by: string, act: (t: any) => void, insiders: string[], days = 3, everyDay = true) {
  const play = (secret: boolean) => {
    const t: any = openTable({ seed: 'quiet-3' }).begin();
    const snaps: any[] = [];
    for (let d = 0; d < days && t.state.ending === null; d++) {
      if (secret && (d === 0 || everyDay)) {
        try {
          act(t);
        } catch (e) {
          if (d === 0) throw e;
        }
      }
      snaps.push(Object.fromEntries(seats.map((s) => [s, t.view(s)])));
      t.everybodyReady();
      if (t.state.ending) break;
      snaps.push(Object.fromEntries(seats.map((s) => [s, t.view(s)])));
      if (t.state.ending === null) t.everybodyReady();
    }
    return snaps;
  };
  const a = play(false),
    b = play(true);
  const out: any[] = [];
  for (let i = 0; i < Math.min(a.length, b.length); i++)
    for (const s of seats) {
      if (insiders.includes(s)) continue;
      // times: the extra command moves the clock on; strip
      const strip = (v: any) => JSON.parse(JSON.stringify(v), (k, x) => (k === 'at' ? 0 : x));
      const d: any = diffViews(strip(a[i][s]), strip(b[i][s]));
      if (d)
        out.push([
          i,
          s,
          Object.keys(d.set ?? {}),
          Object.keys(d.put ?? {}),
          Object.keys(d.add ?? {}),
          JSON.stringify(d.set?.figures?.today ?? d.set?.own?.tracks ?? d.put ?? d).slice(0, 200),
        ]);
    }
  return out;
}
it.each([
  ['RU stockpile', 'RU', (t: any) => t.does('RU', seal('stockpile-ammunition', 2)), ['RU']],
  ['RU stockpile excess', 'RU', (t: any) => t.does('RU', seal('stockpile-ammunition', 4)), ['RU']],
  ['RU procure', 'RU', (t: any) => t.does('RU', seal('procure-abroad', 1, { supplier: 'iran' })), ['RU']],
  ['UA conceal', 'UA', (t: any) => t.does('UA', seal('conceal-build-up', 2)), ['UA']],
  ['RU rotate', 'RU', (t: any) => t.does('RU', seal('rotate-units', 2, { sector: 'pokrovsk' })), ['RU']],
  ['RU axis', 'RU', (t: any) => t.does('RU', seal('build-up-axis', 1, { sector: 'pokrovsk' })), ['RU']],
  [
    'US intel',
    'US',
    (t: any) => t.does('US', seal('share-intelligence', 1, { delegation: 'UA' })),
    ['US', 'UA'],
  ],
  ['RU cover', 'RU', (t: any) => t.does('RU', seal('cover-up', 1)), ['RU']],
  ['RU opposition', 'RU', (t: any) => t.does('RU', seal('back-opposition', 2, { clause: 'C14' })), ['RU']],
  [
    'RU-US channel',
    'RU',
    (t: any) => {
      t.does('RU', { type: 'message.send', to: ['US'], words: { text: 'hm' } });
      t.does('RU', proposes({ C12: 2 }, { audience: ['US', 'EU', 'UA'].slice(0, 2).concat(['UA']) }));
    },
    ['RU', 'US', 'EU', 'UA'],
  ],
] as any)('%s', (name: any, by: any, act: any, insiders: any) => {
  const out = twice(by, act, insiders);
  console.log(name, JSON.stringify(out, null, 0));
});

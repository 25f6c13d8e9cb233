// Rule 7.9: a secret act too small to move a published figure changes nothing that anybody else can read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../shared/protocol/index.ts';
import { supportPush } from '../night/friction.ts';
import { resolveNight } from '../night/resolve-night.ts';
import { stateFrom } from '../testing/any-state.ts';
import { differing } from '../testing/differing.ts';
import { thirtyDays } from '../testing/load-scenario.ts';
import { openTable } from '../testing/table.ts';
import { factsOf } from '../testing/war-replay.ts';
import { complianceAfter } from './compliance.ts';
import { published, publishedEach, publishedShare } from './published.ts';

type Table = ReturnType<typeof openTable>;

const seal = (order: string, points: number, target: object): Intent => ({
  type: 'order.seal',
  order,
  points,
  target,
});
const buildUp = seal('build-up-axis', 1, { sector: 'pokrovsk' });
const backOpposition = seal('back-opposition', 2, { clause: 'C14' });
const stockpile = seal('stockpile-ammunition', 3, {});

/** The morning after nights of which one has this secret order of Russia's, or none. */
function mornings(seed: string, night: number, secret: Intent | null): Table {
  const table = openTable({ seed }).begin().untilDay(night);
  act(table, secret);
  return table.untilDay(night + 2);
}

/** The secret order, or the time it would have taken: when anything was done is on the record. */
function act(table: Table, secret: Intent | null): void {
  if (secret && table.state.ending === null) table.does('RU', secret);
  else table.wait(1000);
}

/** Whether chance fell otherwise: odds that read tension may bring another accident, which is nobody's to reckon back. */
const chanceFell = ({ state }: Table): string =>
  JSON.stringify([state.ending, Object.values(state.war.incidents), state.findings]);

/** Every figure of the record in whole numbers, in both mornings since. */
const record = ({ state }: Table): string =>
  JSON.stringify(
    state.dawns.map(({ tracks }) =>
      ['tension', 'trust', 'opinion', 'credibility', 'goodwill'].map((id) => publishedEach(tracks[id] ?? {})),
    ),
  );

/** How often the act stayed below the rounding among the games; fails when a reader could tell it from what is published. */
function hidden(secret: Intent, readers: readonly string[], games: number): number {
  let compared = 0;
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 4 }), (game, night) => {
      const seed = `published-${game}`;
      const [plain, acted] = [mornings(seed, night, null), mornings(seed, night, secret)];
      if (plain.state.ending !== null || chanceFell(plain) !== chanceFell(acted)) return;
      if (record(plain) !== record(acted)) return;
      compared += 1;
      expect(acted.state.war.tracks).not.toEqual(plain.state.war.tracks);
      for (const seat of readers) expect(differing(acted.view(seat), plain.view(seat))).toEqual([]);
    }),
    { numRuns: games },
  );
  return compared;
}

describe('rule 7.9: public figures are published as whole numbers', () => {
  it('given a secret build-up below the rounding, then no byte that others read is another', () => {
    expect(hidden(buildUp, ['UA', 'US', 'EU', 'MED'], 40)).toBeGreaterThan(6);
  });

  it('given an opposition backed unseen, then no byte that third parties read is another', () => {
    expect(hidden(backOpposition, ['US', 'EU', 'MED'], 16)).toBeGreaterThan(2);
  });

  it('given any session, then what is published is whole, and coverage and aid are whole hundredths', () => {
    const table = openTable({ seed: 'whole' }).begin();
    table.does('RU', seal('probe', 2, { sector: 'pokrovsk' }));
    table.untilDay(4);
    const { figures, bulletins } = table.view('MED');
    for (const day of [figures.today, ...figures.past]) {
      const { tension, sanctions, force, trust, opinion, credibility, goodwill, coverage, aid } = day;
      const whole = [tension, sanctions, force, trust, opinion, credibility, goodwill].flatMap((one) =>
        typeof one === 'number' ? [one] : Object.values(one),
      );
      expect(whole.every(Number.isInteger)).toBe(true);
      expect([coverage, aid].every((one) => publishedShare(one) === one)).toBe(true);
    }
    expect(bulletins.flatMap(({ tension }) => tension).every(Number.isInteger)).toBe(true);
  });
});

describe('rule 7.9: what follows in public from a figure is read off the published one', () => {
  const { parameters } = thirtyDays;

  it('given tensions that are published alike, then the state of the truce and support at home are alike', () => {
    for (let shown = 0; shown <= 100; shown++) {
      for (const tension of [shown - 0.49, shown - 0.2, shown + 0.2, shown + 0.49]) {
        expect(published(tension)).toBe(shown);
        expect(supportPush(thirtyDays, tension)).toBe(supportPush(thirtyDays, shown));
        for (const now of ['holding', 'strained', 'suspended'] as const)
          expect(complianceAfter(now, tension, parameters.compliance)).toBe(
            complianceAfter(now, shown, parameters.compliance),
          );
      }
    }
  });

  it('given any night, then tension is said to have risen only where the published one has', () => {
    const pages = Array.from({ length: 150 }, (_, seed) =>
      factsOf(resolveNight(thirtyDays, stateFrom(thirtyDays, seed), 0), 'bulletinPublished'),
    ).flatMap((facts) => facts.map(({ bulletin }) => bulletin));
    for (const { tension, steps } of pages) {
      const note = steps.find(({ step }) => step === 'tension')?.note;
      if (note !== 'the truce is over') expect(note).toBe(tension[1] > tension[0] ? 'rose' : 'eased');
    }
  });

  it('given a tension below the threshold that is published as the threshold, then the truce is strained (rule 8.36)', () => {
    expect(complianceAfter('holding', 39.6, parameters.compliance)).toBe('strained');
    expect(complianceAfter('holding', 39.4, parameters.compliance)).toBe('holding');
  });

  it('given arms laid in before the truce, then neither the line nor own gains tell them from none (rule 8.46)', () => {
    const night = (secret: Intent | null) => {
      const table = openTable({ termsDays: 3, seed: 'ground' }).begin();
      table.does('RU', seal('press-axis', 3, { sector: 'pokrovsk' }));
      act(table, secret);
      return table.everybodyReady();
    };
    const [plain, armed] = [night(null), night(stockpile)];
    expect(armed.state.war.lineMoved).not.toBe(0);
    for (const seat of ['UA', 'US']) expect(differing(armed.view(seat), plain.view(seat))).toEqual([]);
  });
});

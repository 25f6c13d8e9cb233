// Tests that the authors' template plays, and that the order of the guide's worked example works without code.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScenario, type Scenario } from '../../shared/catalogue/index.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { HeadlessSession } from '../app/headless-session.ts';
import { playHeadless } from '../app/play-headless.ts';

const root = projectRoot(import.meta.url);
const guide = fs.readFileSync(path.join(root, 'docs/scenario-authors.md'), 'utf8');
const readTemplate = () => JSON.parse(fs.readFileSync(path.join(root, 'docs/authors/template.json'), 'utf8'));

function parsed(json: unknown): Scenario {
  const scenario = parseScenario(json);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

/** The JSON block of the guide that holds this order. */
function orderOfGuide(id: string): unknown {
  const blocks = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  const found = blocks.find((text) => text.includes(`"id": "${id}"`));
  if (found === undefined) throw new Error(`the guide has no order ${id}`);
  return JSON.parse(found);
}

describe('the template', () => {
  it('has two delegations, three clauses and a handful of orders', () => {
    const { delegations, treaty, orders } = parsed(readTemplate());
    expect([delegations.length, treaty.clauses.length, orders.length]).toEqual([2, 3, 7]);
  });

  it('is played to the end by scripted delegations, nothing stuck or refused', () => {
    const scenario = parsed(readTemplate());
    const endings = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const game = playHeadless(scenario, { seed: `template-${seed}`, termsDays: scenario.terms.maxDays });
      expect(game.stuck).toBe(false);
      expect(game.illegal).toEqual([]);
      endings.add(game.state.ending?.kind ?? 'none');
    }
    expect(endings).not.toContain('none');
  });
});

describe('the order of the guide', () => {
  const data = readTemplate();
  data.orders.push(orderOfGuide('market-day'));
  const scenario = parsed(data);

  function toDay(session: HeadlessSession, day: number): void {
    for (let i = 0; i < 50 && !session.over; i++) {
      const { phase, stage } = session.state.regions;
      if (phase === 'truce' && stage !== 'bulletin' && session.state.day === day) return;
      for (const seat of session.seats) session.sendFrom(seat, { type: 'ready.declare', ready: true });
    }
  }

  const trackOf = (session: HeadlessSession, track: string, of: string) =>
    session.state.war.tracks[track]?.[of] ?? Number.NaN;

  it('is given, costs what it says and does what it says', () => {
    const played = (gives: boolean) => {
      const session = new HeadlessSession(scenario, { seed: 'a-market', termsDays: 0 });
      toDay(session, 1);
      const order = { type: 'order.seal', order: 'market-day', points: 2, target: {} } as const;
      if (gives) expect(session.sendFrom('BRE', order)).toBeNull();
      toDay(session, 2);
      return session;
    };
    const [without, held] = [played(false), played(true)];
    const gained = (track: string, of: string) => trackOf(held, track, of) - trackOf(without, track, of);
    // 1.5 x 2 points x (1.2 - 0.01 x own support of 60), and half a point of trust for each point of capacity.
    const support = trackOf(
      new HeadlessSession(scenario, { seed: 'a-market', termsDays: 0 }),
      'support',
      'BRE',
    );
    expect(gained('support', 'BRE')).toBeCloseTo(1.5 * 2 * (1.2 - 0.01 * support), 1);
    expect(gained('trust', 'TAR-BRE')).toBeCloseTo(1, 1);
    expect(gained('capital', 'BRE')).toBeCloseTo(-1, 6);
  });

  it('waits for its cooldown', () => {
    const session = new HeadlessSession(scenario, { seed: 'a-market', termsDays: 0 });
    const order = { type: 'order.seal', order: 'market-day', points: 1, target: {} } as const;
    toDay(session, 1);
    expect(session.sendFrom('TAR', order)).toBeNull();
    toDay(session, 2);
    expect(session.sendFrom('TAR', order)).not.toBeNull();
    toDay(session, 4);
    expect(session.sendFrom('TAR', order)).toBeNull();
  });
});

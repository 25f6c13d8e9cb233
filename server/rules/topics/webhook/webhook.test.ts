// Chapter 11: where a session's events are sent, who is told so, and what is owed when.
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../shared/kernel/index.ts';
import type { ClockSettings } from '../../../../shared/vocabulary/index.ts';
import type { Fact, SessionState } from '../../rules.ts';
import { evolve } from '../../rules.ts';
import { openTable } from '../../testing/table.ts';
import { owedOccasion, webhookDueAt } from './occasions.ts';

const url = 'https://receiver.example.org/hook-canary';
const secret = 'secret-canary';

type Table = ReturnType<typeof openTable>;

const setHook = (table: Table, by = 'UA') => {
  table.does(by, { type: 'webhook.set', url });
  table.system({ type: 'webhook.key', secret });
  return table;
};
const owed = ({ state }: Table) => owedOccasion(state)?.event ?? null;
const isFacts = (answer: ReturnType<Table['system']>): answer is readonly Fact[] => Array.isArray(answer);

/** The next attempt at what is owed, which others may repeat after a minute. */
function claim(table: Table, attempt: number, occasion = owedOccasion(table.state)?.id ?? '') {
  const retryAt = latest(table) + 60_000;
  return isFacts(table.system({ type: 'webhook.claim', occasion, attempt, retryAt }));
}
const latest = ({ facts }: Table) => facts.at(-1)?.at ?? 0;

function deliver(table: Table): void {
  const occasion = owedOccasion(table.state)?.id ?? '';
  expect(claim(table, 1)).toBe(true);
  expect(isFacts(table.system({ type: 'webhook.settle', occasion, delivered: true }))).toBe(true);
}

describe('rule 11.1: who leads a session says where its events go', () => {
  it('given the host, or a facilitator, then it is set, changed and taken back, and the record says so without the address', () => {
    for (const table of [openTable(), openTable({ host: null, kind: 'hosted' })]) {
      const leader = table.state.members.M1 ? 'M1' : 'UA';
      setHook(table, leader);
      expect(table.state.webhook).toMatchObject({ url, secret });
      table.does(leader, { type: 'webhook.set', url: 'http://other.example.org/' });
      expect(table.state.webhook).toMatchObject({ url: 'http://other.example.org/', secret: null });
      table.does(leader, { type: 'webhook.set', url: null });
      expect(table.state.webhook).toBeNull();
      const lines = entriesOf(table.state.record);
      expect(lines.map(({ kind }) => kind).filter((kind) => kind.startsWith('webhook'))).toEqual([
        'webhook.set',
        'webhook.set',
        'webhook.removed',
      ]);
      expect(JSON.stringify(lines)).not.toContain('example.org');
    }
  });

  it('given anybody else, then it is refused', () => {
    const table = openTable({ people: ['RU'] });
    expect(table.refuses('RU', { type: 'webhook.set', url }).code).toBe('seat/host_only');
  });

  it.each([
    'ftp://example.org',
    'javascript:alert(1)',
    'example.org',
    'https://',
    'https://user:pw@example.org/',
  ])('given %s, then it is refused in words', (address) => {
    expect(openTable().refuses('UA', { type: 'webhook.set', url: address }).code).toBe(
      'webhook/not_an_address',
    );
  });

  it('given a webhook, then nobody but who leads reads address and secret, in any view', () => {
    const table = setHook(openTable({ people: ['RU'], kind: 'hosted' })).begin();
    expect(table.view('UA').webhook).toMatchObject({ url });
    for (const seat of ['RU', 'US', 'EU', 'MED']) {
      expect(table.view(seat).webhook).toBeNull();
      expect(JSON.stringify(table.view(seat))).not.toMatch(/canary/);
    }
    expect(JSON.stringify(table.viewOfObserver('nobody'))).not.toMatch(/canary/);
    const led = setHook(openTable({ host: null, kind: 'hosted', people: ['UA'] }), 'M1');
    expect(led.viewOfFacilitator().webhook).toMatchObject({ url, secret });
    expect(JSON.stringify(led.view('UA'))).not.toMatch(/canary/);
  });
});

describe('rule 11.2: the secret', () => {
  it('is drawn once for each address, by the server alone', () => {
    const table = setHook(openTable());
    expect(isFacts(table.system({ type: 'webhook.key', secret: 'another' }))).toBe(false);
    expect(table.state.webhook?.secret).toBe(secret);
    expect(isFacts(openTable().system({ type: 'webhook.key', secret }))).toBe(false);
  });

  it('is shown in the stage in which the address was named, and no longer', () => {
    const table = setHook(openTable());
    expect(table.view('UA').webhook?.secret).toBe(secret);
    table.begin();
    expect(table.view('UA').webhook).toMatchObject({ url, secret: null });
    setHook(table);
    expect(table.view('UA').webhook?.secret).toBe(secret);
  });
});

describe('rule 11.3: what is owed', () => {
  it('follows the stages: nothing in the lobby, then each in turn, and at last the end', () => {
    const table = setHook(openTable({ people: ['RU'] }));
    const heard: (string | null)[] = [owed(table)];
    table.does('UA', { type: 'session.start' });
    for (const day of [1, 2]) {
      heard.push(owed(table));
      deliver(table);
      expect(owed(table)).toBeNull();
      table.everybodyReady();
      heard.push(owed(table));
      deliver(table);
      if (day === 1) table.everybodyReady();
    }
    expect(heard).toEqual([null, 'your move', 'day opened', 'your move', 'day opened']);
    table.untilDay(31);
    expect(table.state.ending).not.toBeNull();
    expect(owed(table)).toBe('session ended');
    deliver(table);
    expect(webhookDueAt(table.state)).toBeNull();
  });

  it('is one more call when people wait for the last of them, once in a stage', () => {
    const table = setHook(openTable({ people: ['RU'] })).begin();
    deliver(table);
    for (const seat of ['RU', 'US', 'EU']) table.does(seat, { type: 'ready.declare', ready: true });
    expect(owedOccasion(table.state)).toEqual({ id: 'truce/1/deliberation/UA', event: 'your move' });
    deliver(table);
    table.does('RU', { type: 'ready.declare', ready: false });
    table.does('RU', { type: 'ready.declare', ready: true });
    expect(owed(table)).toBeNull();
  });

  it('is nothing for who plays alone and is waited for by scripts', () => {
    const table = setHook(openTable()).begin();
    deliver(table);
    for (const seat of ['RU', 'US', 'EU', 'MED']) table.does(seat, { type: 'ready.declare', ready: true });
    expect(owed(table)).toBeNull();
  });

  it('is a reminder when the clock reminds, while somebody is awaited', () => {
    const clock: ClockSettings = {
      mode: 'correspondence',
      day: { hours: 24 },
      bulletinHours: 1,
      remindHours: [3],
    };
    const table = setHook(openTable({ people: ['RU'], clock })).begin();
    deliver(table);
    const [alarm] = Object.values(table.state.alarms).filter(({ kind }) => kind === 'reminder');
    table.wait(21 * 3_600_000).system({ type: 'alarm.fired', alarm: alarm?.id ?? 0 });
    expect(owed(table)).toBe('reminder');
    deliver(table);
    expect(owed(table)).toBeNull();
  });

  it('is nothing while the clock is paused, and the same after it', () => {
    const table = setHook(openTable({ people: ['RU'] })).begin();
    table.does('UA', { type: 'session.pause' });
    expect(owed(table)).toBeNull();
    table.does('UA', { type: 'session.resume' });
    expect(owed(table)).toBe('day opened');
  });
});

describe('rule 11.4: one server sends, and not twice', () => {
  it('given a claim, then no other is taken before its time, and then the next attempt alone', () => {
    const table = setHook(openTable({ people: ['RU'] })).begin();
    expect(webhookDueAt(table.state)).toBe(0);
    expect([claim(table, 1), claim(table, 1), claim(table, 2)]).toEqual([true, false, false]);
    expect(webhookDueAt(table.state)).toBe(table.state.webhook?.attempt?.retryAt);
    table.wait(60_000);
    expect([claim(table, 3), claim(table, 2), claim(table, 2)]).toEqual([false, true, false]);
    expect(table.view('UA').webhook?.trying).toMatchObject({ event: 'day opened', attempts: 2 });
  });

  it('given what was overtaken, then it can neither be claimed nor settled any more', () => {
    const table = setHook(openTable({ people: ['RU'] })).begin();
    const occasion = owedOccasion(table.state)?.id ?? '';
    expect(claim(table, 1)).toBe(true);
    table.everybodyReady();
    expect(claim(table, 2, occasion)).toBe(false);
    deliver(table);
    expect(isFacts(table.system({ type: 'webhook.settle', occasion, delivered: true }))).toBe(false);
  });

  it('given one that was given up, then the leader reads so and the next event is owed all the same', () => {
    const table = setHook(openTable({ people: ['RU'] })).begin();
    const occasion = owedOccasion(table.state)?.id ?? '';
    claim(table, 1);
    table.system({ type: 'webhook.settle', occasion, delivered: false });
    expect(table.view('UA').webhook?.last).toMatchObject({ event: 'day opened', delivered: false });
    expect(owed(table)).toBeNull();
    table.everybodyReady();
    expect(owed(table)).toBe('your move');
  });

  it('given the facts alone, then the same is owed after a restart', () => {
    const table = setHook(openTable({ people: ['RU'] })).begin();
    claim(table, 1);
    const again = table.facts.reduce<SessionState | null>(evolve, null);
    expect(again).toEqual(table.state);
  });
});

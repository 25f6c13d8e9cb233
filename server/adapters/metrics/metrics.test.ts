// The figures as Prometheus reads them: they count what happens, on a port of their own, and name nobody.
import { afterEach, describe, expect, it } from 'vitest';
import { JournalDamaged, JournalUnavailable } from '../../app/ports/journal.ts';
import { openEmbeddedJournal } from '../journal/embedded-journal.ts';
import { AT, openSome, someFacts } from '../testing/journal-samples.ts';
import { makeTempFolder, removeFolder } from '../testing/temp-folder.ts';
import { sit, until } from '../testing/test-seat.ts';
import { call, startTestServer, type TestServer } from '../testing/test-server.ts';
import { meteredJournal } from './metered-journal.ts';
import type { Meters } from './meters.ts';

const WORDS = 'Marked words that no figure may carry';

describe('metrics', () => {
  let server: TestServer | null = null;
  afterEach(() => server?.stop());

  const figures = async (at: string) => {
    const text = await (await fetch(`${at}/metrics`)).text();
    const figure = (name: string) => {
      const line = text.split('\n').find((one) => one.startsWith(`${name} `));
      return line === undefined ? null : Number(line.slice(name.length + 1));
    };
    return { text, figure };
  };

  it('are nowhere unless asked for, and never on the game’s own port', async () => {
    server = await startTestServer();
    expect(server.metricsUrl).toBeNull();
    expect((await fetch(`${server.url}/metrics`)).headers.get('content-type')).not.toContain('version=0.0.4');
  });

  it('count commands, refusals, appends, messages, sockets, sessions and late timers', async () => {
    server = await startTestServer({ env: { METRICS_PORT: '0' } });
    const at = server.metricsUrl ?? '';
    const host = await server.open({
      kind: 'hosted',
      clock: { mode: 'live', daySeconds: 1, bulletinSeconds: 0 },
    });
    const seat = await sit(server.url, host.token);
    await seat.does({ type: 'session.start' });
    expect((await seat.send({ type: 'proposal.sign', proposal: 'P-1' })).ok).toBe(false);
    expect((await seat.raw({ nonsense: WORDS })).ok).toBe(false);
    expect((await call(`${server.url}/api/codes/AAA-AA2`)).status).toBe(404);
    await seat.does({ type: 'ready.declare', ready: true });
    await until('a day has closed by its timer', () => seat.sees.clock.day >= 2);
    const { text, figure } = await figures(at);
    expect(figure('thirty_days_commands_total{type="session.start",outcome="accepted"}')).toBe(1);
    expect(figure('thirty_days_commands_total{type="proposal.sign",outcome="refused"}')).toBe(1);
    expect(figure('thirty_days_commands_total{type="unread",outcome="refused"}')).toBe(1);
    expect(figure('thirty_days_refusals_total{code="protocol/malformed"}')).toBe(1);
    expect(figure('thirty_days_refusals_total{code="session/unknown_code"}')).toBe(1);
    expect(figure('thirty_days_durable_seconds_count')).toBeGreaterThan(3);
    expect(figure('thirty_days_messages_sent_total{kind="welcome"}')).toBe(1);
    expect(figure('thirty_days_message_bytes_sent_total{kind="welcome"}')).toBeGreaterThan(1_000);
    expect(figure('thirty_days_messages_sent_total{kind="patch"}')).toBeGreaterThan(0);
    expect(figure('thirty_days_messages_sent_total{kind="answer"}')).toBe(4);
    expect(figure('thirty_days_sockets')).toBe(1);
    expect(figure('thirty_days_live_sessions')).toBe(1);
    expect(figure('thirty_days_timer_late_seconds_count')).toBeGreaterThan(0);
    expect(figure('thirty_days_journal_conflicts_total')).toBe(0);
    expect(text).toContain('nodejs_eventloop_lag_seconds');
    expect(text).toMatch(/thirty_days_build_info\{version="[\d.]+",code="[0-9a-f]{16}"\} 1/);
    for (const secret of [host.token, host.session, host.code, WORDS, 'delegation=', 'seat=']) {
      expect(text).not.toContain(secret);
    }
    expect((await fetch(`${at}/`)).status).toBe(404);
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(404);
    seat.close();
    await until('the socket is gone', () => seat.socket.disconnected);
  });
});

describe('a measured journal', () => {
  it('counts conflicts and failures by kind, and passes everything on as it was', async () => {
    const folder = makeTempFolder();
    const inner = openEmbeddedJournal(folder);
    const heard: string[] = [];
    const note =
      (name: string) =>
      (...args: readonly unknown[]) =>
        void heard.push([name, ...args.filter((one) => typeof one === 'string')].join(' '));
    const meters: Meters = {
      timerFired: note('timer'),
      command: note('command'),
      refused: note('refused'),
      sent: note('sent'),
      durable: note('durable'),
      conflict: note('conflict'),
      journalFailed: note('failed'),
    };
    const journal = meteredJournal(inner, meters);
    const session = await openSome(journal);
    const late = await journal.append({ session, expected: 1, facts: someFacts(1), at: AT });
    expect(late).toEqual({ kind: 'conflict', version: 2 });
    const damaged = { ...journal, read: () => Promise.reject(new JournalDamaged('one')) };
    await expect(meteredJournal(damaged, meters).read(session, 0)).rejects.toThrow(JournalDamaged);
    expect((await journal.read(session, 0)).length).toBe(2);
    await journal.close();
    await expect(journal.findCode('AAA-AA2')).rejects.toThrow(JournalUnavailable);
    expect(heard).toEqual(['durable', 'conflict', 'failed damaged', 'failed unavailable']);
    removeFolder(folder);
  });
});

// What the driver counts: commands that were answered, no more under way than asked for, refusals never passed over.
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { drive } from './drive.ts';
import type { DriverJob, Load } from './driver-job.ts';
import type { Match, Sender } from './match.ts';

/** A table whose answers come a little later; keeps the most that was under way at once. */
class LocalMatch implements Match {
  readonly senders: readonly Sender[];
  readonly receivers = 6;
  underWay = 0;
  most = 0;
  answered = 0;
  #refuseAfter: number;

  constructor(refuseAfter = Number.POSITIVE_INFINITY) {
    this.#refuseAfter = refuseAfter;
    this.senders = Array.from({ length: 5 }, () => ({ send: () => this.#take() }));
  }

  receivedBytes = () => this.answered * 600;
  close = () => {};

  async #take(): Promise<void> {
    this.most = Math.max(this.most, ++this.underWay);
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.underWay--;
    if (++this.answered > this.#refuseAfter) throw new Error('refused');
  }
}

const job = (load: Load): DriverJob => ({
  target: 'echo',
  peersFolder: '',
  urls: [],
  routing: 'session',
  matches: 1,
  moreLines: 0,
  matchesBefore: 0,
  pids: process.platform === 'linux' ? [process.pid] : [],
  warmUpMs: 10,
  load,
});

describe('driver', () => {
  it('keeps as many commands under way as asked for, and no sender sends twice at once', async () => {
    const few = new LocalMatch();
    await drive(job({ kind: 'closed', inFlight: 3, until: { commands: 60 } }), [few]);
    expect(few.most).toBe(3);
    const all = new LocalMatch();
    await drive(job({ kind: 'closed', inFlight: 100, until: { commands: 60 } }), [all]);
    expect(all.most).toBe(5);
  });

  it('counts what was answered in the window, and the bytes that came with it', async () => {
    const match = new LocalMatch();
    const answer = await drive(job({ kind: 'closed', inFlight: 5, until: { commands: 100 } }), [match]);
    expect(answer.commands).toBeGreaterThanOrEqual(100);
    expect(answer.commands).toBeLessThanOrEqual(match.answered);
    expect(answer.bytes).toBe(answer.commands * 600);
    expect(answer.receivers).toBe(6);
    expect(match.underWay).toBe(0);
  });

  it('sends at its own pace in an open loop and times every answer', async () => {
    const match = new LocalMatch();
    const answer = await drive(job({ kind: 'open', perSecond: 200, ms: 300 }), [match]);
    expect(answer.commands).toBeGreaterThan(0);
    expect(answer.latencies.length).toBeGreaterThanOrEqual(answer.commands);
    expect(match.answered).toBeLessThanOrEqual(200);
  });

  it('says nothing when idle', async () => {
    const match = new LocalMatch();
    expect(await drive(job({ kind: 'idle', settleMs: 0, ms: 20 }), [match])).toMatchObject({
      commands: 0,
      bytes: 0,
    });
    expect(match.answered).toBe(0);
  });

  it('fails when a command is refused', async () => {
    const load = { kind: 'closed', inFlight: 5, until: { commands: 1_000 } } as const;
    await expect(drive(job(load), [new LocalMatch(20)])).rejects.toThrow('refused');
  });
});

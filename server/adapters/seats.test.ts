// A seat outlives its lines: two tabs, a second device, a lost line, a restarted server; each sees its own view and no other's.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sit, TestSeat, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const unready = { type: 'ready.declare', ready: false } as const;
const say = (text: string, to: 'table' | readonly string[] = 'table') =>
  ({ type: 'message.send', to: to === 'table' ? to : [...to], words: { text } }) as const;

/** Socket.IO's own mark of an event; answers are marked 3. */
const isEvent = (frame: string): boolean => frame.startsWith('2[');

describe('a seat', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** A hosted session in its first day, with people at UA (host), RU and US. */
  async function table() {
    const host = await server.open({ kind: 'hosted', delegation: 'UA' });
    const [ru, us] = [await server.take(host.code, 'RU'), await server.take(host.code, 'US')];
    const seats = {
      UA: await sit(server.url, host.token),
      RU: await sit(server.url, ru.token),
      US: await sit(server.url, us.token),
    };
    await seats.UA.does({ type: 'session.start' });
    for (const seat of [seats.UA, seats.RU, seats.US]) await seat.does(ready);
    await until('day 1', () => Object.values(seats).every(({ sees }) => sees.clock.day === 1));
    const tokens = { UA: host.token, RU: ru.token, US: us.token };
    const close = () => {
      for (const seat of Object.values(seats)) seat.close();
    };
    return { seats, tokens, close };
  }

  it('hears in its answer what it did, and the others hear it in a patch', async () => {
    const { seats, close } = await table();
    const ack = await seats.UA.send(say('Good morning'));
    expect(ack).toMatchObject({
      ok: true,
      patch: { add: { messages: [{ words: { text: 'Good morning' } }] } },
    });
    await until(
      'the others have heard',
      () => seats.RU.sees.messages.length === 1 && seats.US.sees.messages.length === 1,
    );
    expect(seats.UA.sees.messages).toEqual(seats.RU.sees.messages);
    expect([seats.UA.gaps, seats.RU.gaps, seats.US.gaps]).toEqual([0, 0, 0]);
    close();
  });

  it('may have two tabs that see the same, whichever acts', async () => {
    const { seats, tokens, close } = await table();
    const second = await sit(server.url, tokens.UA);
    await seats.UA.does(say('From the first tab'));
    await second.does(say('From the second tab'));
    await until(
      'both have both',
      () => seats.UA.sees.messages.length === 2 && second.sees.messages.length === 2,
    );
    expect(second.sees).toEqual(seats.UA.sees);
    expect([second.seq, second.gaps, seats.UA.gaps]).toEqual([seats.UA.seq, 0, 0]);
    second.close();
    close();
  });

  it('resumes where its line was lost, and then equals a fresh look', async () => {
    const { seats, tokens, close } = await table();
    const known = seats.RU.sees;
    const seq = seats.RU.seq;
    seats.RU.close();
    for (let i = 0; i < 5; i++) await seats.UA.does(say(`While you were out ${i}`));
    const back = await new TestSeat(server.url, { token: tokens.RU, seq, resume: true }, known).ready();
    await until('what was missed has come', () => back.sees.messages.length === 5);
    const fresh = await sit(server.url, tokens.RU);
    expect([back.resumes, back.welcomes, back.gaps]).toEqual([1, 0, 0]);
    expect(back.sees).toEqual(fresh.sees);
    expect(back.seq).toBe(fresh.seq);
    back.close();
    fresh.close();
    close();
  });

  it('gets the whole view when its number is not known, was never given, or it does not ask to resume', async () => {
    const { seats, tokens, close } = await table();
    const { seq, sees } = seats.US;
    for (const handshake of [
      { token: tokens.US, seq: seq + 1, resume: true },
      { token: tokens.US, seq: 0, resume: true },
      { token: tokens.US, seq },
    ]) {
      const back = await new TestSeat(server.url, handshake).ready();
      expect([back.welcomes, back.resumes]).toEqual([1, 0]);
      expect(back.sees).toEqual(sees);
      back.close();
    }
    close();
  });

  it('resumes a second tab that missed what the first one heard', async () => {
    const { seats, tokens, close } = await table();
    const second = await sit(server.url, tokens.UA);
    const { seq, sees } = second;
    second.close();
    for (let i = 0; i < 4; i++) await seats.RU.does(say(`Heard by one tab ${i}`));
    await until('the first tab has heard', () => seats.UA.sees.messages.length === 4);
    const back = await new TestSeat(server.url, { token: tokens.UA, seq, resume: true }, sees).ready();
    await until('the second tab too', () => back.sees.messages.length === 4);
    expect(back.gaps).toBe(0);
    expect(back.sees).toEqual(seats.UA.sees);
    back.close();
    close();
  });

  it('gets one effect and the same answer however often a command is sent, from wherever', async () => {
    const { seats, tokens, close } = await table();
    const second = await sit(server.url, tokens.UA);
    const id = randomUUID();
    const both = await Promise.all([
      seats.UA.send(say('Once'), id),
      second.send(say('Once'), id),
      seats.UA.send(say('Once'), id),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true, true]);
    const refusedId = randomUUID();
    const first = await seats.UA.send({ type: 'proposal.sign', proposal: 'P-77' }, refusedId);
    expect(await second.send({ type: 'proposal.sign', proposal: 'P-77' }, refusedId)).toEqual(first);
    // The same id from another seat is another command.
    expect((await seats.RU.send(say('Also once'), id)).ok).toBe(true);
    await until('all is heard', () => seats.US.sees.messages.length === 2);
    expect(seats.US.sees.messages.map(({ words }) => words)).toEqual([
      { text: 'Once' },
      { text: 'Also once' },
    ]);
    second.close();
    close();
  });

  it('is lost to its link when the host withdraws that, and hears nothing more', async () => {
    const { seats, tokens, close } = await table();
    const frames = seats.RU.frames.length;
    const member = seats.RU.sees.me.member;
    await seats.UA.does({ type: 'member.remove', member });
    await until('the farewell', () => seats.RU.farewells.length === 1);
    expect(seats.RU.farewells[0]).toMatchObject({
      reconnect: false,
      error: { code: 'member/link_withdrawn' },
    });
    // The farewell is the only message: not even the change of seats is heard.
    await until('the line is closed', () => seats.RU.socket.disconnected);
    expect(seats.RU.frames.slice(frames).filter(isEvent)).toHaveLength(1);
    await expect(new TestSeat(server.url, { token: tokens.RU }).ready()).rejects.toThrow('opens no seat');
    expect(seats.UA.sees.seats.find(({ delegation }) => delegation === 'RU')?.occupant).toBe('scripted');
    close();
  });

  it('sees nothing of a secret act of another, not even a gap in its numbers', async () => {
    const { seats, close } = await table();
    const watched = seats.US;
    const start = watched.frames.length;
    const { seq, sees } = watched;
    const canary = `canary-${randomUUID()}`;
    await seats.UA.does(say(canary, ['RU']));
    await until('RU has heard', () => seats.RU.sees.messages.length === 1);
    const open = seats.UA.sees.orders.options.find(
      ({ refusal, aims }) => refusal === null && aims.length === 0,
    );
    if (!open) throw new Error('no order is open to UA');
    await seats.UA.does({ type: 'order.seal', order: open.order, points: open.capacity[0], target: {} });
    await seats.UA.does({
      type: 'proposal.table',
      track: 'confidence measure',
      clauses: { [Object.keys(seats.UA.sees.treaty.inForce)[0] ?? '']: 1 },
      expiresOn: 9,
      note: canary,
      audience: ['RU'],
    });
    expect(seats.UA.frames.join('')).toContain(canary);
    await seats.US.does(unready);
    expect(watched.frames.slice(start).join('')).not.toContain(canary);
    expect(watched.frames.slice(start).filter(isEvent)).toEqual([]);
    expect(watched.seq).toBe(seq);
    expect(watched.sees).toEqual(sees);
    expect(server.log.lines.join('')).not.toContain(canary);
    close();
  });

  it('survives a restart of the server with everything it had been told', async () => {
    const { seats, tokens } = await table();
    await seats.UA.does(say('Before the restart'));
    const id = randomUUID();
    await seats.UA.send(say('Answered before the restart'), id);
    await until('RU has heard', () => seats.RU.sees.messages.length === 2);
    const { sees, seq } = seats.RU;
    await server.restart();
    expect(seats.UA.farewells[0]).toMatchObject({ reconnect: true, error: { code: 'server/stopping' } });
    const back = await new TestSeat(server.url, { token: tokens.RU, seq, resume: true }).ready();
    expect(back.welcomes).toBe(1);
    expect(back.sees).toEqual(sees);
    const ua = await sit(server.url, tokens.UA);
    expect(await ua.send(say('Answered before the restart'), id)).toMatchObject({ ok: true });
    await ua.does(say('After it'));
    await until('RU has heard', () => back.sees.messages.length === 3);
    ua.close();
    back.close();
  });

  it('keeps its latest lines when too many are opened', async () => {
    const { seats, tokens, close } = await table();
    const lines = [seats.US];
    for (let i = 0; i < 9; i++) lines.push(await sit(server.url, tokens.US));
    await until('two are closed', () => lines.filter(({ socket }) => socket.disconnected).length === 2);
    expect(lines.map(({ socket }) => socket.disconnected).indexOf(false)).toBe(2);
    expect(seats.US.farewells[0]).toMatchObject({ reconnect: false, error: { code: 'seat/too_many_lines' } });
    for (const line of lines) line.close();
    close();
  });

  it('never finds a token in the log', () => {
    expect(server.log.lines.join('\n')).not.toMatch(/[\w-]{43}/);
  });
});

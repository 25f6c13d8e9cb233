// Sessions that go on in another: stepped back to a day, and played anew; over real sockets and files.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FacilitatorView } from '../../shared/views/index.ts';
import { sit, TestSeat, until } from './testing/test-seat.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const at = (delegation: string) => ({ at: 'delegation', delegation, role: 'head' }) as const;

describe('a session that goes on in another', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  /** A facilitator and two delegations, on the morning of a day; scripts say nothing, so days are closed by hand. */
  async function onDay(day: number, termsDays = 0) {
    const host = await server.open({ kind: 'hosted', delegation: undefined, name: 'Facilitator', termsDays });
    const grants = [
      await server.join(host.code, { name: 'Rita', place: at('RU') }),
      await server.join(host.code, { name: 'Ulla', place: at('UA') }),
    ];
    const lead = await sit<FacilitatorView>(server.url, host.token);
    const people = await Promise.all(grants.map(({ token }) => sit(server.url, token)));
    await lead.does({ type: 'session.start' });
    await lead.does({ type: 'day.close' });
    while (lead.sees.clock.day < day) await lead.does({ type: 'day.close' });
    return { host, grants, lead, people };
  }

  it('rule 2.12: is stepped back to a morning: the same people, links, code and dice', async () => {
    const { host, grants, lead, people } = await onDay(1);
    const [rita] = people;
    await rita?.does({ type: 'statement.make', words: { text: 'On day one.' } });
    await lead.does({ type: 'day.close' });
    await lead.does({ type: 'day.close' });
    await rita?.does({ type: 'statement.make', words: { text: 'On day two.' } });
    await lead.does({ type: 'day.close' });
    await lead.does({ type: 'day.close' });
    const tension = lead.sees.figures.past.find(({ day }) => day === 2)?.tension;
    const old = lead.sees.session;
    await lead.does({ type: 'session.branch', day: 2, because: 'The class wants to try an inspection.' });
    await until('everybody is led on', () => people.every(({ farewells }) => farewells.length === 1));
    expect(rita?.farewells[0]).toMatchObject({ reconnect: true, error: { code: 'session/succeeded' } });
    const again = await sit<FacilitatorView>(server.url, host.token);
    expect(again.sees.session).toMatchObject({ phase: 'truce', scenario: old.scenario });
    expect(again.sees.session.id).not.toBe(old.id);
    expect(again.sees.session.code).toBe(old.code);
    expect(again.sees.clock).toMatchObject({ day: 2, stage: 'deliberation' });
    expect(again.sees.members.map(({ name }) => name)).toEqual(['Facilitator', 'Rita', 'Ulla']);
    const back = await sit(server.url, grants[0]?.token ?? '');
    expect(back.sees.messages.map(({ words }) => words)).toEqual([{ text: 'On day one.' }]);
    expect(back.sees.record.at(-1)).toMatchObject({
      kind: 'branched',
      slots: { day: 2, because: 'The class wants to try an inspection.' },
    });
    // Whoever comes late types what is on the board, and comes where the others are.
    const late = await server.join(host.code, { name: 'Late' });
    expect(late.session).toBe(again.sees.session.id);
    await again.does({ type: 'day.close' });
    await again.does({ type: 'day.close' });
    // The same orders meet the same dice.
    expect(again.sees.figures.past.find(({ day }) => day === 2)?.tension).toBe(tension);
    expect(await sit(server.url, host.token).then(({ sees }) => sees.session.id)).toBe(again.sees.session.id);
    for (const seat of [again, back, lead, ...people]) seat.close();
  });

  it('rule 2.12: is stepped back at the first try while everybody acts without a pause', async () => {
    const { host, grants, lead, people } = await onDay(2);
    const words = { type: 'message.send', to: 'table', words: { text: 'Another word.' } } as const;
    const busy = people.map(async (seat) => {
      while (seat.farewells.length === 0) await seat.send(words).catch(() => null);
    });
    expect(
      await lead.send({ type: 'session.branch', day: 1, because: 'In the middle of it.' }),
    ).toMatchObject({
      ok: true,
    });
    await Promise.all(busy);
    const [again, back] = [await sit(server.url, host.token), await sit(server.url, grants[0]?.token ?? '')];
    expect(back.sees.session.id).toBe(again.sees.session.id);
    expect(back.sees.clock.day).toBe(1);
    for (const seat of [again, back, lead, ...people]) seat.close();
  });

  it('rule 2.15: shows a facilitator what was left behind, twice over, as it stood, and lets nobody change it', async () => {
    const { host, lead, people } = await onDay(2);
    const [first, rita] = [lead.sees.session.id, people[0]];
    await rita?.does({ type: 'statement.make', words: { text: 'On day two.' } });
    await lead.does({ type: 'session.branch', day: 1, because: 'Once more.' });
    const again = await sit<FacilitatorView>(server.url, host.token);
    const second = again.sees.session.id;
    expect(again.sees.control).toMatchObject({ continues: first, left: false });
    await again.does({ type: 'session.branch', day: 1, because: 'And once more.' });
    const now = await sit<FacilitatorView>(server.url, host.token);
    expect(now.sees.control.continues).toBe(second);
    const read = (earlier: string) =>
      new TestSeat<FacilitatorView>(server.url, { token: host.token, earlier }).ready();
    const old = await read(first);
    expect(old.sees).toMatchObject({
      session: { id: first, phase: 'archived' },
      clock: { day: 2 },
      control: { continues: null, left: true },
    });
    expect(old.sees.messages.map(({ words }) => words)).toEqual([{ text: 'On day two.' }]);
    expect(old.sees.legal.every(({ refusal }) => refusal !== null)).toBe(true);
    expect(await old.send({ type: 'session.rematch' })).toMatchObject({
      ok: false,
      error: { code: 'session/passed_on' },
    });
    expect((await read(second)).sees.control).toMatchObject({ continues: first, left: true });
    await server.restart();
    expect((await read(first)).sees.clock.day).toBe(2);
    for (const seat of [old, now, again, lead, ...people]) seat.close();
  });

  it('rule 2.15: shows it to nobody who plays or watches, and nothing that the session does not go on from', async () => {
    const { host, grants, lead, people } = await onDay(1);
    const wall = await server.join(host.code, { name: 'Wall', place: { at: 'gallery' } });
    const earlier = lead.sees.session.id;
    await lead.does({ type: 'session.branch', day: 1, because: 'Once more.' });
    const stranger = await server.open({ kind: 'hosted', delegation: undefined });
    const refused = async (token: string, asked: string) => {
      const line = new TestSeat(server.url, { token, earlier: asked });
      await expect(line.ready()).rejects.toThrow(/facilitator/i);
      line.close();
    };
    for (const { token } of [...grants, wall]) await refused(token, earlier);
    await refused(stranger.token, earlier);
    await refused(host.token, stranger.session);
    for (const seat of [lead, ...people]) seat.close();
  });

  it('rule 2.12: refuses a day that has not come, and anybody who does not lead', async () => {
    const { lead, people } = await onDay(2);
    const refused = await lead.send({ type: 'session.branch', day: 9, because: 'Forward.' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'session/no_such_day' } });
    const other = await people[0]?.send({ type: 'session.branch', day: 1, because: 'Back.' });
    expect(other).toMatchObject({ ok: false, error: { code: 'seat/host_only' } });
    expect(await lead.send({ type: 'session.rematch' })).toMatchObject({
      ok: false,
      error: { code: 'session/not_over' },
    });
    for (const seat of [lead, ...people]) seat.close();
  });

  it('rule 2.13: is played anew under the same code by the same people, in their lobby', async () => {
    const { host, grants, lead, people } = await onDay(1, 1);
    while (lead.sees.session.phase !== 'debrief') await lead.does({ type: 'day.close' });
    await lead.does({ type: 'session.rematch' });
    await until('everybody is led on', () => people.every(({ farewells }) => farewells.length === 1));
    const again = await sit<FacilitatorView>(server.url, host.token);
    expect(again.sees.session).toMatchObject({ phase: 'lobby', code: host.code });
    expect(
      again.sees.seats.filter(({ occupant }) => occupant === 'person').map((seat) => seat.delegation),
    ).toEqual(['RU', 'UA']);
    const joined = await server.join(host.code, { name: 'Late', place: at('EU') });
    expect(joined.session).toBe(again.sees.session.id);
    const back = await sit(server.url, grants[1]?.token ?? '');
    expect(back.sees.me).toMatchObject({ name: 'Ulla', place: at('UA') });
    await again.does({ type: 'session.start' });
    await back.does(ready);
    for (const seat of [again, back, lead, ...people]) seat.close();
  });

  it('rule 2.12: lands in the same place after a restart, whichever of the two sessions is loaded first', async () => {
    const { host, lead, people } = await onDay(2);
    await lead.does({ type: 'session.branch', day: 1, because: 'Once more.' });
    for (const seat of [lead, ...people]) seat.close();
    await server.restart();
    const again = await sit<FacilitatorView>(server.url, host.token);
    expect(again.sees.clock.day).toBe(1);
    again.close();
  });
});

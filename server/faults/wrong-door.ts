// Test 15: whoever comes from elsewhere, without a seat, with a seat taken back or with another's gets nothing and changes nothing.
import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Intent } from '../../shared/protocol/index.ts';
import { sit, type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { startTestServer, type TestServer } from '../adapters/testing/test-server.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { bringTo, closeAll, type FullTable, openTable, sitAll } from './full-table.ts';
import { type Place, replayed, tokenOf, twoTabs } from './same-seat.ts';

const ready = { type: 'ready.declare', ready: true } as const;
const say = (text: string) => ({ type: 'message.send', to: 'table', words: { text } }) as const;

/** What became of somebody who knocked: the refusal's code, or what the library says where it was no refusal. */
async function outcome(
  url: string,
  auth: object,
  more: { readonly transports?: string[]; readonly extraHeaders?: Record<string, string> } = {},
): Promise<string> {
  const socket = io(url, { auth, transports: ['websocket'], reconnection: false, forceNew: true, ...more });
  try {
    return await new Promise((resolve) => {
      socket.on('welcome', () => resolve('let in'));
      socket.on('resumed', () => resolve('let in'));
      socket.on('farewell', ({ error }) => resolve(error.code));
      socket.on('connect_error', (fault) => {
        const data = 'data' in fault ? fault.data : null;
        const known = typeof data === 'object' && data !== null && 'code' in data;
        resolve(known ? String(data.code) : fault.message);
      });
    });
  } finally {
    socket.close();
  }
}

async function wrongOrigins({ server, findings, table }: Place): Promise<void> {
  const token = tokenOf(table, table.host);
  const { port } = new URL(server.url);
  const foreign = [
    'https://evil.example',
    `http://127.0.0.1:${Number(port) + 1}`,
    `http://localhost.evil.example:${port}`,
    'null',
    `${server.url}.evil.example`,
    `${server.url}@evil.example`,
  ];
  for (const origin of foreign) {
    for (const transport of ['websocket', 'polling']) {
      const got = await outcome(server.url, { token }, { transports: [transport], extraHeaders: { origin } });
      const refused = got === 'websocket error' || got === 'xhr poll error';
      findings.expect(refused, () => `A page of ${origin} got ${got} over ${transport}.`);
    }
  }
  const own = await outcome(server.url, { token }, { extraHeaders: { origin: server.url } });
  findings.expect(own === 'let in', () => `A page of our own got ${own}.`);
}

async function wrongTokens({ server, findings, table }: Place): Promise<void> {
  const token = tokenOf(table, table.host);
  const wrong: readonly object[] = [
    {},
    { token: '' },
    { token: null },
    { token: 'x'.repeat(43) },
    { token: token.slice(1) },
    { token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` },
    { token: token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase() },
    { token: [token] },
    { token: { $ne: '' } },
    { token, seat: 'RU' },
    { token, delegation: 'RU' },
    { token, seq: -1 },
    { token, seq: 1.5, resume: true },
    { token, resume: 'yes' },
    { token: `${token}\u0000` },
    { token: "' OR 1=1 --                 " },
  ];
  for (const auth of wrong) {
    const got = await outcome(server.url, auth);
    findings.expect(got === 'seat/unknown_link', () => `${JSON.stringify(auth).slice(0, 60)} got ${got}.`);
  }
}

/** A link is withdrawn: it opens nothing any more, and an open line is closed. */
async function takenBack({ server, findings, table }: Place): Promise<void> {
  const [host, held] = [
    await sit(server.url, tokenOf(table, table.host)),
    await sit(server.url, tokenOf(table, 'MED')),
  ];
  const late = held.send(say('After the seat was taken back'));
  await late;
  await host.does({ type: 'member.remove', member: held.sees.me.member });
  await until('the farewell', () => held.farewells.length === 1 && held.socket.disconnected);
  findings.expect(
    held.farewells[0]?.reconnect === false && held.farewells[0].error.code === 'member/link_withdrawn',
    () => `The line of a seat taken back heard ${JSON.stringify(held.farewells)}.`,
  );
  for (const more of [{}, { seq: held.seq, resume: true }]) {
    const got = await outcome(server.url, { token: tokenOf(table, 'MED'), ...more });
    findings.expect(got === 'seat/unknown_link', () => `A link taken back got ${got}.`);
  }
  closeAll([host, held]);
}

/** What somebody tries who has heard of this text and of this order. */
const triesOn = (proposal: string, sealed: string): readonly Intent[] => [
  { type: 'order.unseal', sealed },
  { type: 'proposal.withdraw', proposal },
  { type: 'proposal.sign', proposal },
  { type: 'proposal.decline', proposal, reason: 'not mine' },
  { type: 'message.send', to: ['US'], words: { text: 'see this' }, attaches: proposal },
];

/** Seals an order and tables a text in a back channel, as the seat under attack; gives back their ids. */
async function hideSomething(ua: TestSeat): Promise<readonly [proposal: string, sealed: string]> {
  const order = ua.sees.orders.options.find(({ refusal, aims }) => refusal === null && aims.length === 0);
  if (!order) throw new Error('no order is open');
  await ua.does({ type: 'order.seal', order: order.order, points: order.capacity[0], target: {} });
  const [clause = ''] = Object.keys(ua.sees.treaty.inForce);
  const clauses = { [clause]: 1 };
  await ua.does({
    type: 'proposal.table',
    track: 'confidence measure',
    clauses,
    expiresOn: 30,
    audience: ['RU'],
  });
  return [Object.values(ua.sees.proposals).at(-1)?.id ?? '', ua.sees.orders.sealed.at(-1)?.id ?? ''];
}

/** A seat of one session names things of another seat and of another session. */
async function notTheirs({ server, findings, table, other }: Place): Promise<void> {
  const ua = await sit(server.url, tokenOf(table, 'UA'));
  const [proposal, sealed] = await hideSomething(ua);
  const before = await looks(server, table, other);
  for (const token of [tokenOf(table, 'EU'), tokenOf(other, 'UA')]) {
    const seat = await sit(server.url, token);
    const madeUp = triesOn('RU-UA:77', 'UA-77');
    for (const [i, intent] of triesOn(proposal, sealed).entries()) {
      const [real, none] = [await seat.send(intent), await seat.send(madeUp[i] ?? intent)];
      findings.expect(!real.ok, () => `${intent.type} did something with what belongs to another.`);
      const told = JSON.stringify(none).replaceAll('RU-UA:77', proposal).replaceAll('UA-77', sealed);
      findings.expect(JSON.stringify(real) === told, () => `${intent.type} tells whether a secret exists.`);
    }
    for (const more of [{ delegation: 'UA' }, { seat: 'UA', session: table.session }]) {
      const ack = await seat.raw({ id: randomUUID(), ...ready, ...more });
      findings.expect(!ack.ok, () => `A command for another seat was taken: ${JSON.stringify(more)}.`);
    }
    seat.close();
  }
  findings.expect((await looks(server, table, other)) === before, () => 'Refused commands changed a view.');
  ua.close();
}

/** What every seat of both sessions sees, as text. */
async function looks({ url }: TestServer, ...tables: readonly FullTable[]): Promise<string> {
  const views: string[] = [];
  for (const { tokens } of tables) {
    for (const token of tokens.values()) {
      const seat = await sit(url, token);
      views.push(JSON.stringify(seat.sees));
      seat.close();
    }
  }
  return views.join('\n');
}

const cases: readonly (readonly [string, (place: Place) => Promise<void>])[] = [
  ['wrong origins', wrongOrigins],
  ['wrong tokens', wrongTokens],
  ['what is not theirs', notTheirs],
  ['replayed commands', replayed],
  ['two tabs', twoTabs],
  ['a seat taken back', takenBack],
];

async function oneRound(findings: Findings): Promise<void> {
  const server = await startTestServer();
  try {
    const [table, other] = [await openTable(server.url), await openTable(server.url)];
    await bringTo(server.url, table, 'day');
    await bringTo(server.url, other, 'day');
    for (const [name, check] of cases) {
      try {
        await check({ server, findings, table, other });
      } catch (error) {
        findings.fault(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const everybody = await sitAll(server.url, other);
    closeAll(everybody.values());
    const tokens = [...table.tokens.values(), ...other.tokens.values()];
    const log = server.log.lines.join('\n');
    findings.expect(!tokens.some((token) => log.includes(token)), () => 'A token stands in the log.');
  } finally {
    await server.stop();
  }
}

async function run({ cycles, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  for (let round = 0; round < cycles; round++) {
    await findings.cycle(`round ${round + 1}`, () => oneRound(findings));
    if (round % 10 === 9) note(`${round + 1} of ${cycles} rounds`);
  }
  return findings.report();
}

export const wrongDoor: FaultTest = {
  number: 15,
  title: 'wrong origin, wrong link, wrong seat, wrong session, repeated commands, two tabs',
  bar: 'all of them refused in words, or answered as documented; nothing changed',
  unit: 'rounds',
  cycles: { full: 100, quick: 1 },
  run,
};

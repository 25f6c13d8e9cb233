// Test 16: every command of every sender at every stage of a session; only what docs/rules.md allows changes anything.

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { type CommandType, commandTypes, type Intent } from '../../shared/protocol/index.ts';
import type { SeatView } from '../../shared/views/index.ts';
import { plainSettings } from '../../shared/vocabulary/index.ts';
import { openEmbeddedJournal } from '../adapters/journal/embedded-journal.ts';
import { projectRoot } from '../adapters/project-root.ts';
import { loadScenarioFiles } from '../adapters/scenario-files.ts';
import { makeTempFolder, removeFolder } from '../adapters/testing/temp-folder.ts';
import { type TestSeat, until } from '../adapters/testing/test-seat.ts';
import { startTestServer, type TestServer } from '../adapters/testing/test-server.ts';
import type { Journal } from '../app/ports/journal.ts';
import { evolve, type Fact, type SessionState, step, viewFor } from '../rules/rules.ts';
import { isAllowed, type Sender, type SessionStage, senders, stages } from './expected-cells.ts';
import { facilitationIntents } from './facilitation-intents.ts';
import type { FaultReport, FaultRun, FaultTest } from './fault-test.ts';
import { Findings } from './findings.ts';
import { RawLine } from './raw-line.ts';
import { bringToStage, HOST, OTHER, orderOf, type StagedSession, textOf } from './session-stages.ts';

interface Cell {
  readonly stage: SessionStage;
  readonly command: CommandType;
  readonly sender: Sender;
}

const cells: readonly Cell[] = stages.flatMap((stage) =>
  commandTypes.flatMap((command) => senders.map((sender) => ({ stage, command, sender }))),
);

/** They come in in this order. */
const [HOSTS_MEMBER, OTHERS_MEMBER] = ['M1', 'M2'];

/** Coprime to the number of cells: a short run takes some of every stage, a long one all. */
const STRIDE = 7;

interface Place {
  readonly server: TestServer;
  readonly journal: Journal;
  readonly scenario: Scenario;
  readonly findings: Findings;
  /** Sessions in which nothing has changed yet, by stage and by who plays the other belligerent. */
  readonly untouched: Map<string, StagedSession>;
}

/** Nothing was said or promised, and everybody drafts alone. */
const neverOpen: {
  readonly [T in 'promise.judge' | 'draft.save' | 'messages.read']: Extract<Intent, { type: T }>;
} = {
  'promise.judge': { type: 'promise.judge', channel: 'table', n: 1, kept: true },
  'draft.save': { type: 'draft.save', draft: null, over: 0 },
  'messages.read': { type: 'messages.read', marks: [{ channel: 'table', n: 1 }] },
};

/** The command as this seat would send it with good reason; the texts and orders are those of `bringToStage`. */
function intentOf(command: CommandType, sender: Sender, seal: Intent): Intent {
  const own = sender === 'host' ? HOST : OTHER;
  // The host's text is the first; a program has tabled none of its own.
  const [mine, theirs] = own === HOST ? ['P-1', 'P-2'] : ['P-2', 'P-1'];
  const intents: Readonly<Record<CommandType, Intent>> = {
    'session.start': { type: 'session.start' },
    'session.pause': { type: 'session.pause' },
    'session.resume': { type: 'session.resume' },
    'session.archive': { type: 'session.archive' },
    'time.add': { type: 'time.add', seconds: 60 },
    'day.close': { type: 'day.close' },
    'seat.hand': { type: 'seat.hand', delegation: 'EU', to: 'scripted' },
    'host.hand': { type: 'host.hand', member: OTHERS_MEMBER },
    'members.list': { type: 'members.list', people: [{ name: 'Somebody else' }] },
    'members.place': {
      type: 'members.place',
      places: [{ member: OTHERS_MEMBER, place: { at: 'delegation', delegation: 'EU', role: 'head' } }],
    },
    'member.remove': { type: 'member.remove', member: OTHERS_MEMBER },
    'member.mute': { type: 'member.mute', member: OTHERS_MEMBER, muted: true },
    'place.choose': { type: 'place.choose', place: { at: 'delegation', delegation: 'MED', role: 'head' } },
    'preference.state': { type: 'preference.state', prefers: ['EU'] },
    // Nobody covers for them.
    'seat.reclaim': { type: 'seat.reclaim' },
    'rights.share': { type: 'rights.share', sign: true, seal: true },
    // To somebody of another delegation: never allowed.
    'head.hand': { type: 'head.hand', member: own === HOST ? OTHERS_MEMBER : HOSTS_MEMBER },
    'settings.change': { type: 'settings.change', settings: plainSettings },
    'session.branch': { type: 'session.branch', day: 1, because: 'To try again.' },
    'session.rematch': { type: 'session.rematch' },
    'webhook.set': { type: 'webhook.set', url: 'https://example.invalid/hook' },
    'ready.declare': { type: 'ready.declare', ready: true },
    'terms.answer': { type: 'terms.answer', answer: 'stall' },
    // Another text than the one that is already open.
    'proposal.table': textOf(own, { C02: 2 }),
    'proposal.sign': { type: 'proposal.sign', proposal: theirs },
    'proposal.decline': { type: 'proposal.decline', proposal: theirs, reason: 'Not as it stands.' },
    'proposal.withdraw': { type: 'proposal.withdraw', proposal: mine },
    'order.seal': seal,
    'order.unseal': { type: 'order.unseal', sealed: `${own}-1` },
    'message.send': { type: 'message.send', to: 'table', words: { text: 'A word' } },
    'statement.make': { type: 'statement.make', words: { text: 'A statement' } },
    'decision.record': { type: 'decision.record', about: 'signing', because: 'It is time.' },
    ...neverOpen,
    ...facilitationIntents,
  };
  return intents[command];
}

const keyOf = (stage: SessionStage, scripted: boolean): string => `${stage}${scripted}`;

async function sessionAt({ server, untouched }: Place, stage: SessionStage, scripted: boolean) {
  const known = untouched.get(keyOf(stage, scripted));
  if (known) return known;
  const fresh = await bringToStage(server, stage, scripted);
  untouched.set(keyOf(stage, scripted), fresh);
  return fresh;
}

/** Forgets a session in which something has changed. */
function spend({ untouched }: Place, stage: SessionStage, scripted: boolean): void {
  const { host, person } = untouched.get(keyOf(stage, scripted)) ?? {};
  host?.close();
  person?.close();
  untouched.delete(keyOf(stage, scripted));
}

/** How many facts it made, and what the sender was told: `ok`, a refusal's code, or nothing. */
type Outcome = readonly [made: number, told: string];

/** Commands by which another session goes on in this one's place; this one is left after the answer. */
const succeeding: readonly CommandType[] = ['session.branch', 'session.rematch'];

/** Facts of a session but for those of lines that open and close, which come at times of their own. */
async function deedsIn({ journal }: Place, session: string): Promise<number> {
  const facts = await journal.read(session, 0);
  return facts.filter(({ type }) => type !== 'memberSeen' && type !== 'memberGone').length;
}

/** Over its own line. */
async function overLine(place: Place, { stage, command, sender }: Cell): Promise<Outcome> {
  const at = await sessionAt(place, stage, false);
  const seat: TestSeat | null = sender === 'host' ? at.host : at.person;
  if (!seat) throw new Error('nobody sits there');
  const before = await deedsIn(place, at.session);
  const ack = await seat.send(intentOf(command, sender, orderOf(seat.sees)), randomUUID());
  if (ack.ok && succeeding.includes(command)) await until('it is left', () => seat.farewells.length > 0);
  const made = (await deedsIn(place, at.session)) - before;
  if (ack.ok) place.findings.acked++;
  if (made > 0) spend(place, stage, false);
  return [made, ack.ok ? 'ok' : ack.error.code];
}

/** Inside the server, from the facts as they are stored: a program has no line. */
async function fromProgram(place: Place, { stage, command }: Cell): Promise<Outcome> {
  const { scenario } = place;
  const { session } = await sessionAt(place, stage, true);
  const facts = await place.journal.read(session, 0);
  const folded = facts.reduce<SessionState | null>((state, fact: Fact) => evolve(state, fact), null);
  if (folded === null) throw new Error('a session without facts');
  const seated = withOwnThings(scenario, folded);
  const view = viewFor<SeatView>(scenario, seated, { kind: 'delegation', delegation: OTHER, member: '' });
  const intent = { ...intentOf(command, 'scripted', orderOf(view)), id: 'scripted-1' };
  const actor = { kind: 'seat', delegation: OTHER, occupant: 'scripted', host: false } as const;
  const decided = step(scenario, seated, actor, intent, Date.now());
  return [decided.ok ? decided.value.facts.length : 0, decided.ok ? 'ok' : decided.error.code];
}

/** Lets the program table a text and seal an order first, where it may, so that it has something to take back. */
function withOwnThings(scenario: Scenario, state: SessionState): SessionState {
  const actor = { kind: 'seat', delegation: OTHER, occupant: 'scripted', host: false } as const;
  let now = state;
  for (const intent of [textOf(OTHER), null]) {
    const view = viewFor<SeatView>(scenario, now, { kind: 'delegation', delegation: OTHER, member: '' });
    const command = { ...(intent ?? orderOf(view)), id: 'scripted-0' };
    const decided = step(scenario, now, actor, command, Date.now());
    if (decided.ok) now = decided.value.state;
  }
  return now;
}

/** Over a line that shows no seat's link, or a wrong one. */
async function fromStranger(place: Place, cell: Cell): Promise<Outcome> {
  const { stage, command } = cell;
  const at = await sessionAt(place, stage, false);
  const before = await deedsIn(place, at.session);
  // From an address of its own, so that it is not the limit on wrong links that keeps it out.
  const from = `X-Forwarded-For: 198.51.100.${(cells.indexOf(cell) % 250) + 1}`;
  const line = await RawLine.open(place.server.url, { headers: [from] });
  const intent = { ...intentOf(command, 'host', orderOf(at.host.sees)), id: randomUUID() };
  const wrong = `40{"token":"${'x'.repeat(43)}"}`;
  let answered = false;
  const refusedTwice = new Promise<void>((resolve) => {
    let refusals = 0;
    line.heard = (text) => {
      if (text.startsWith('43')) answered = true;
      if (text.startsWith('44') && ++refusals === 2) resolve();
    };
    line.socket.once('close', () => resolve());
  });
  // The refusals come in turn, so that the second says that what stands between them has been dealt with.
  line.send(wrong);
  line.send(`421["command",${JSON.stringify(intent)}]`);
  line.send(wrong);
  await refusedTwice;
  line.close();
  return [(await deedsIn(place, at.session)) - before, answered ? 'ok' : 'nothing'];
}

async function checkCell(place: Place, cell: Cell): Promise<void> {
  const { stage, command, sender } = cell;
  const allowed = isAllowed(stage, command, sender);
  const way = { host: overLine, person: overLine, scripted: fromProgram, stranger: fromStranger }[sender];
  const [made, told] = await way(place, cell);
  const what = `${command} by ${sender === 'stranger' ? 'a stranger' : `the ${sender}`} in ${stage}`;
  place.findings.count(allowed ? 'allowedCells' : 'refusedCells');
  place.findings.expect((told === 'ok') === allowed, () => `${what} was told ${told}.`);
  place.findings.expect(made > 0 === allowed, () => `${what} made ${made} facts.`);
}

async function run({ cycles, note }: FaultRun): Promise<FaultReport> {
  const findings = new Findings();
  const scenario = loadScenarioFiles(path.join(projectRoot(), 'assets')).get('thirty-days');
  if (!scenario) throw new Error('the scenario is gone');
  const folder = makeTempFolder();
  const journal = openEmbeddedJournal(folder);
  const server = await startTestServer({ replace: { decide: () => [], journal } });
  const place = { server, journal, scenario, findings, untouched: new Map<string, StagedSession>() };
  try {
    for (let n = 0; n < cycles; n++) {
      const cell = cells[(n * STRIDE) % cells.length];
      if (!cell) break;
      const name = `${cell.command} by ${cell.sender} in ${cell.stage}`;
      await findings.cycle(name, () => checkCell(place, cell));
      if (n % 100 === 99) note(`${n + 1} of ${cycles} cells`);
    }
  } finally {
    await server.stop();
    await journal.close();
    removeFolder(folder);
  }
  return findings.report();
}

export const commandCells: FaultTest = {
  number: 16,
  title: 'every command of every sender at every stage',
  bar: 'only what the rules allow is accepted and makes facts; everything else is refused and makes none',
  unit: 'cells',
  cycles: { full: 4 * cells.length, quick: 192 },
  run,
};

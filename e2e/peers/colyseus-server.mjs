// Owns the small game on Colyseus: a filtered view per seat, a patch for every command, in memory.
import { createRequire } from 'node:module';
import process from 'node:process';
import { faultOf, logLength, openingState } from './game-state.mjs';

const load = createRequire(import.meta.url);
const { Room, Server } = load('@colyseus/core');
const { schema, StateView, t } = load('@colyseus/schema');
const { WebSocketTransport } = load('@colyseus/ws-transport');

const Secrets = schema(
  { mandate: t.string(), redLines: t.array('string'), values: t.array('uint8'), walkAway: t.number() },
  'Secrets',
);
const Delegation = schema(
  { id: t.string(), name: t.string(), lastCommand: t.string().view(), secrets: t.ref(Secrets).view() },
  'Delegation',
);
const Clause = schema({ inForce: t.uint8(), title: t.string(), text: t.string() }, 'Clause');
const Proposal = schema(
  {
    id: t.string(),
    author: t.string(),
    day: t.uint8(),
    track: t.string(),
    title: t.string(),
    clauses: t.map('uint8'),
    expiresOn: t.uint8(),
    audience: t.string(),
    state: t.string(),
  },
  'Proposal',
);
const LogEntry = schema({ day: t.uint8(), kind: t.string(), who: t.string(), about: t.string() }, 'LogEntry');
const State = schema(
  {
    delegations: t.map(Delegation),
    clauses: t.map(Clause),
    proposals: t.map(Proposal),
    proposalCount: t.uint32(),
    log: t.array(LogEntry),
  },
  'State',
);

/** @typedef {{ userData: { seat: string | null }, view: { add(what: object): void } }} Client */
/** @typedef {import('./game-state.mjs').Tabling} Tabling */
/** @typedef {import('./game-state.mjs').Withdrawal} Withdrawal */

function openState() {
  const { delegations, clauses, log } = openingState();
  const state = new State();
  for (const [id, { secrets, ...open }] of Object.entries(delegations)) {
    const { redLines, values, ...rest } = secrets;
    const own = Object.assign(new Secrets(), rest);
    own.redLines.push(...redLines);
    own.values.push(...values);
    state.delegations.set(id, Object.assign(new Delegation(), { ...open, secrets: own }));
  }
  for (const [id, clause] of Object.entries(clauses))
    state.clauses.set(id, Object.assign(new Clause(), clause));
  for (const entry of log) state.log.push(Object.assign(new LogEntry(), entry));
  return state;
}

class TableRoom extends Room {
  state = openState();
  maxClients = 64;
  /** By hand, after every command: nobody waits for a tick. @type {number | null} */
  patchRate = null;

  onCreate() {
    this.onMessage('table', (/** @type {Client} */ client, /** @type {Tabling} */ command) =>
      this.act(client, command, (seat) => this.table(seat, command)),
    );
    this.onMessage('withdraw', (/** @type {Client} */ client, /** @type {Withdrawal} */ command) =>
      this.act(client, command, (seat) => this.withdraw(seat, command)),
    );
  }

  /** @param {Client} client @param {{ seat?: string | null }} options */
  onJoin(client, { seat = null }) {
    client.userData = { seat };
    client.view = new StateView();
    const own = this.state.delegations.get(seat ?? '');
    if (own) client.view.add(own);
  }

  /**
   * @param {Client} client
   * @param {{ id: string }} command
   * @param {(seat: string) => boolean} change
   */
  act({ userData: { seat } }, command, change) {
    const own = this.state.delegations.get(seat ?? '');
    if (seat === null || !own || own.lastCommand === command.id || !change(seat)) return;
    own.lastCommand = command.id;
    this.broadcastPatch();
  }

  /** @param {string} seat @param {Tabling} command */
  table(seat, command) {
    if (faultOf(command, [...this.state.proposals.values()], seat) !== null) return false;
    const { id: _key, type: _type, clauses, ...text } = command;
    const id = `P-${++this.state.proposalCount}`;
    const proposal = Object.assign(new Proposal(), { id, author: seat, day: 1, state: 'open', ...text });
    for (const [clause, option] of Object.entries(clauses)) proposal.clauses.set(clause, option);
    this.state.proposals.set(id, proposal);
    this.note(seat, 'proposal.tabled', id);
    return true;
  }

  /** @param {string} seat @param {Withdrawal} command */
  withdraw(seat, { proposal }) {
    if (this.state.proposals.get(proposal)?.author !== seat) return false;
    this.state.proposals.delete(proposal);
    this.note(seat, 'proposal.withdrawn', proposal);
    return true;
  }

  /** @param {string} who @param {string} kind @param {string} about */
  note(who, kind, about) {
    this.state.log.push(Object.assign(new LogEntry(), { day: 1, kind, who, about }));
    if (this.state.log.length > logLength) this.state.log.shift();
  }
}

const transport = new WebSocketTransport({ perMessageDeflate: false });
const server = new Server({ greet: false, gracefullyShutdown: false, transport });
server.define('table', TableRoom);
await server.listen(0, '127.0.0.1');
console.warn(`Listening on http://127.0.0.1:${transport.server.address().port}`);
process.on('SIGTERM', () => process.exit(0));

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

/** @template T @param {new () => T} type @param {object} values @returns {T} */
const make = (type, values) => Object.assign(new type(), values);

function openState() {
  const { delegations, clauses, log } = openingState();
  const state = new State();
  for (const [id, { secrets, ...open }] of Object.entries(delegations)) {
    const { redLines, values, ...rest } = secrets;
    const own = make(Secrets, rest);
    own.redLines.push(...redLines);
    own.values.push(...values);
    state.delegations.set(id, make(Delegation, { ...open, secrets: own }));
  }
  for (const [id, clause] of Object.entries(clauses)) state.clauses.set(id, make(Clause, clause));
  for (const entry of log) state.log.push(make(LogEntry, entry));
  return state;
}

class TableRoom extends Room {
  onCreate() {
    this.state = openState();
    this.maxClients = 64;
    // By hand, after every command: nobody waits for a tick.
    this.patchRate = null;
    this.onMessage('table', (client, command) =>
      this.act(client, command, () => this.table(client, command)),
    );
    this.onMessage('withdraw', (client, command) =>
      this.act(client, command, () => this.withdraw(client, command)),
    );
  }

  onJoin(client, { seat = null }) {
    client.userData = { seat };
    client.view = new StateView();
    const own = this.state.delegations.get(seat ?? '');
    if (own) client.view.add(own);
  }

  act(client, command, change) {
    const own = this.state.delegations.get(client.userData.seat);
    if (!own || own.lastCommand === command.id || !change()) return;
    own.lastCommand = command.id;
    this.broadcastPatch();
  }

  table(client, command) {
    const { seat } = client.userData;
    if (faultOf(command, [...this.state.proposals.values()], seat) !== null) return false;
    const { id: key, type, clauses, ...text } = command;
    const id = `P-${++this.state.proposalCount}`;
    const proposal = make(Proposal, { id, author: seat, day: 1, state: 'open', ...text });
    for (const [clause, option] of Object.entries(clauses)) proposal.clauses.set(clause, option);
    this.state.proposals.set(id, proposal);
    this.note(seat, 'proposal.tabled', id);
    return true;
  }

  withdraw(client, { proposal }) {
    const { seat } = client.userData;
    if (this.state.proposals.get(proposal)?.author !== seat) return false;
    this.state.proposals.delete(proposal);
    this.note(seat, 'proposal.withdrawn', proposal);
    return true;
  }

  note(who, kind, about) {
    this.state.log.push(make(LogEntry, { day: 1, kind, who, about }));
    if (this.state.log.length > logLength) this.state.log.shift();
  }
}

const transport = new WebSocketTransport({ perMessageDeflate: false });
const server = new Server({ greet: false, gracefullyShutdown: false, transport });
server.define('table', TableRoom);
await server.listen(0, '127.0.0.1');
console.warn(`Listening on http://127.0.0.1:${transport.server.address().port}`);
process.on('SIGTERM', () => process.exit(0));

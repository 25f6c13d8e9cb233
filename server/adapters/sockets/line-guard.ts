// Owns what may come over a connection whoever it is: how much at once, and how much before a seat's link is shown.
import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { addressOf } from './address-of.ts';
import { CommandBudget } from './command-budget.ts';
import type { SocketDoor } from './gated-events.ts';
import { hangUp, type Wire, webSocketOf } from './hang-up.ts';
import { WaitingLines } from './waiting-lines.ts';

/** Packets of any kind for each command a line may send: nothing honest needs half as many. */
const PACKETS_PER_COMMAND = 20;
/** Packets before the link has been accepted; one shows it, and commands may follow it blindly. */
const EARLY_PACKETS = 32;
/** Lines of one address that may wait for longer than WAITING_MS. */
const WAITING_LINES = 200;
const WAITING_MS = 2_000;

export interface LineGuard {
  /** Whether this address may open another line now. */
  hasRoom(request: IncomingMessage): boolean;
  /** Counts and bounds every connection from now on. */
  attend(door: SocketDoor): void;
  /** Ends a connection that floods the server, without a word: whoever sends so much does not listen. */
  cut(conn: Wire): void;
  wasCut(conn: Wire): boolean;
}

/** @param commandsPerSecond commands one line may send in a second; 0 = no limit */
export function lineGuard(commandsPerSecond: number): LineGuard {
  const waiting = new WaitingLines(WAITING_LINES, WAITING_MS);
  const entered = new WeakMap<Wire, () => void>();
  const floods = new WeakSet<Wire>();
  const cut = (conn: Wire) => {
    floods.add(conn);
    hangUp(conn);
  };
  return {
    cut,
    wasCut: (conn) => floods.has(conn),
    hasRoom: (request) => waiting.hasRoom(addressOf(request), performance.now()),
    attend(door) {
      door.engine.on('connection', (conn: Wire) => {
        const leave = waiting.open(addressOf(conn.request), performance.now());
        conn.once('close', leave);
        entered.set(conn, leave);
        const budget = new CommandBudget(commandsPerSecond * PACKETS_PER_COMMAND, performance.now());
        boundPackets(conn, budget, () => entered.has(conn), cut);
      });
      door.on('connection', ({ conn }) => {
        entered.get(conn)?.();
        entered.delete(conn);
      });
    },
  };
}

function boundPackets(
  conn: Wire,
  budget: CommandBudget,
  isEarly: () => boolean,
  cut: (conn: Wire) => void,
): void {
  let early = 0;
  const count = () => {
    if (!budget.pass(performance.now()) || (isEarly() && ++early > EARLY_PACKETS)) cut(conn);
  };
  conn.on('packet', count);
  // The library answers these by itself, whether or not anybody reads the answers.
  const countPings = () => webSocketOf(conn)?.on('ping', count);
  countPings();
  conn.on('upgrade', countPings);
}

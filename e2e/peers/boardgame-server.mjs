// Owns the small game on boardgame.io, in memory or in a flat file: a filtered view per seat, every move for everybody at any time.
import { createRequire } from 'node:module';
import process from 'node:process';
import { faultOf, logLength, openingState, seats } from './game-state.mjs';

const load = createRequire(import.meta.url);
const { FlatFile, Server } = load('boardgame.io/server');
const { ActivePlayers, INVALID_MOVE } = load('boardgame.io/core');

/** @typedef {ReturnType<typeof openingState>} State */
/** @typedef {{ G: State, playerID: string }} Move */

/** @param {State} G @param {string} seat @param {string} kind @param {string} about @param {string} command */
function note(G, seat, kind, about, command) {
  G.log.push({ day: 1, kind, who: seat, about });
  if (G.log.length > logLength) G.log.shift();
  const delegation = G.delegations[seat];
  if (delegation) delegation.lastCommand = command;
}

/** @param {Move} move @param {import('./game-state.mjs').Tabling} command */
function table({ G, playerID }, command) {
  const seat = seats[Number(playerID)] ?? '';
  if (G.delegations[seat]?.lastCommand === command.id) return undefined;
  if (faultOf(command, Object.values(G.proposals), seat) !== null) return INVALID_MOVE;
  const { id: key, type, ...text } = command;
  const id = `P-${++G.proposalCount}`;
  G.proposals[id] = { id, author: seat, day: 1, state: 'open', ...text };
  note(G, seat, 'proposal.tabled', id, key);
  return undefined;
}

/** @param {Move} move @param {import('./game-state.mjs').Withdrawal} command */
function withdraw({ G, playerID }, command) {
  const seat = seats[Number(playerID)] ?? '';
  if (G.delegations[seat]?.lastCommand === command.id) return undefined;
  if (G.proposals[command.proposal]?.author !== seat) return INVALID_MOVE;
  delete G.proposals[command.proposal];
  note(G, seat, 'proposal.withdrawn', command.proposal, command.id);
  return undefined;
}

/** Everybody's secrets but one's own are left out. @param {{ G: State, playerID: string | null }} what */
function playerView({ G, playerID }) {
  const own = playerID === null ? null : seats[Number(playerID)];
  const delegations = Object.entries(G.delegations).map(([id, one]) => [
    id,
    id === own ? one : { ...one, secrets: null },
  ]);
  return { ...G, delegations: Object.fromEntries(delegations) };
}

const game = {
  name: 'table',
  setup: openingState,
  playerView,
  disableUndo: true,
  turn: { activePlayers: ActivePlayers.ALL },
  moves: {
    // Without `ignoreStaleStateID` of five moves at once four are dropped.
    table: { move: table, client: false, ignoreStaleStateID: true },
    withdraw: { move: withdraw, client: false, ignoreStaleStateID: true },
  },
};

const [folder] = process.argv.slice(2);
const server = Server({
  games: [game],
  origins: ['http://127.0.0.1'],
  ...(folder !== undefined && { db: new FlatFile({ dir: folder }) }),
});
const { appServer } = await server.run({ port: 0 });
console.warn(`Listening on http://127.0.0.1:${appServer.address().port}`);
process.on('SIGTERM', () => process.exit(0));

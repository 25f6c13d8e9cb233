// Owns the small game the peers serve: about 10 kB of state, a proposal tabled or withdrawn. The same for all; knows no framework.

/** @typedef {{ id: string, type: 'table', track: string, clauses: Record<string, number>, expiresOn: number, audience: string, title: string }} Tabling */
/** @typedef {{ id: string, type: 'withdraw', proposal: string }} Withdrawal */
/** @typedef {{ id: string, author: string, day: number, track: string, title: string, clauses: Record<string, number>, expiresOn: number, audience: string, state: string }} Proposal */
/** @typedef {{ day: number, kind: string, who: string, about: string }} LogEntry */
/** @typedef {{ mandate: string, redLines: string[], values: number[], walkAway: number }} Secrets */

export const seats = ['UA', 'RU', 'US', 'EU', 'MED'];
export const clauseIds = Array.from({ length: 16 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`);
/** Open proposals of one seat at most, and entries of the log that are kept. */
export const mostOpen = 6;
export const logLength = 30;

/** @param {string} seed @param {number} length */
const filler = (seed, length) => `${seed} `.repeat(Math.ceil(length / (seed.length + 1))).slice(0, length);

/** @param {string} seat @returns {Secrets} */
const secretsOf = (seat) => ({
  mandate: filler(`What ${seat} has been told to seek and to refuse.`, 420),
  redLines: [filler(`${seat} does not sign this.`, 60), filler(`${seat} does not sign that.`, 60)],
  values: Array.from({ length: 64 }, (_, i) => (i * 37) % 101),
  walkAway: 52,
});

/** @param {number} day @returns {LogEntry} */
const logged = (day) => ({ day, kind: 'day.closed', who: 'MED', about: filler(`Day ${day} in short.`, 48) });

/** The state of a match before anybody has done anything: five delegations with secrets, 16 clauses, a log of 30 days. */
export const openingState = () => ({
  delegations: Object.fromEntries(
    seats.map((seat) => [
      seat,
      { id: seat, name: filler(`Delegation of ${seat}`, 24), lastCommand: '', secrets: secretsOf(seat) },
    ]),
  ),
  clauses: Object.fromEntries(
    clauseIds.map((id) => [
      id,
      { inForce: 0, title: filler(`Clause ${id}`, 28), text: filler(`${id} says so.`, 120) },
    ]),
  ),
  /** @type {Record<string, Proposal>} */
  proposals: {},
  proposalCount: 0,
  log: Array.from({ length: logLength }, (_, i) => logged(i + 1)),
});

/**
 * Why a text may not be tabled.
 *
 * @param {Tabling} command
 * @param {readonly { readonly author: string, readonly state: string }[]} proposals
 * @param {string} seat
 * @returns {string | null}
 */
export function faultOf({ clauses, expiresOn }, proposals, seat) {
  for (const [id, option] of Object.entries(clauses)) {
    if (!clauseIds.includes(id) || !Number.isInteger(option) || option < 0 || option > 4)
      return 'unknown option';
  }
  if (expiresOn < 1 || expiresOn > 30) return 'bad expiry';
  const open = proposals.filter((one) => one.author === seat && one.state === 'open');
  return open.length < mostOpen ? null : 'too many open';
}

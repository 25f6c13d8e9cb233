// Owns the slice of a seat's own war figures: values, why they moved, what walking away is worth; masks what others did unseen.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import { utility } from '../../../shared/treaty/index.ts';
import type { DelegationId, Move, OwnSlice, TrackView } from '../../../shared/views/index.ts';
import { seenAs } from '../night/appearance.ts';
import { incidentKindOf, isIncident } from '../orders/order-shape.ts';
import type { Cause, SessionState } from '../state.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { estimateOf } from '../war/estimate-spread.ts';
import { valueOf } from '../war/figures.ts';
import { type Lookups, lookupsOf, orderOf, rivalOf } from '../war/lookups.ts';
import { knownWalkAway } from '../war/walk-away.ts';

/** Figures that begin anew each night say nothing in the morning. */
export const nightly = ['push', 'guard'];
/** What a belligerent keeps estimates of; sectors have their own slice. */
const estimated = ['stock', 'readiness', 'support', 'economy', 'works'];

/** What a seat's own delegation may see of its war figures. */
export function ownSlice(scenario: Scenario, state: SessionState, seat: DelegationId): OwnSlice {
  const lookups = lookupsOf(scenario);
  const belligerent = rivalOf(lookups, seat) !== null;
  const tracks = scenario.tracks.filter(
    ({ id, scope }) =>
      scope === 'delegation' || (scope === 'belligerent' && belligerent && !nightly.includes(id)),
  );
  return {
    tracks: tracks.map(({ id }) => trackView(lookups, state, seat, id)),
    marks: ownMarks(state, seat),
    walkAway: knownWalkAway(scenario, state, seat),
    inForce: round(utility(sheetOf(scenario, seat), state.treaty.inForce), 2),
    estimates: estimatesFor(scenario, state, seat),
  };
}

function trackView(lookups: Lookups, state: SessionState, seat: DelegationId, track: string): TrackView {
  const moves = movesOf(lookups, state, seat, track);
  return {
    track,
    value: valueOf(state.war, track, seat),
    change: round(
      moves.reduce((sum, { by }) => sum + by, 0),
      4,
    ),
    moves,
    past: state.dawns.map((dawn) => dawn.tracks[track]?.[seat] ?? 0),
  };
}

/** One line a cause: several secret orders of others are one unexplained line, so that their number stays theirs. */
function movesOf(lookups: Lookups, state: SessionState, seat: DelegationId, track: string): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const { change, cause } of state.war.lastNight) {
    if (change.track !== track || change.of !== seat) continue;
    const named = nameOf(lookups, cause, seat);
    const key = `${named.kind}/${named.cause}`;
    const by = round((moves.get(key)?.by ?? 0) + change.by, 4);
    moves.set(key, { ...named, by });
  }
  return [...moves.values()].filter(({ by }) => by !== 0);
}

/** Rule 6.18: own orders by id; others' by what could be seen of them; the rest has no explanation. */
function nameOf(lookups: Lookups, cause: Cause, seat: DelegationId): Omit<Move, 'by'> {
  if (cause.kind === 'night') return { kind: 'night', cause: cause.id };
  if (cause.kind === 'facilitation') {
    const isTold = cause.readers === 'all' || cause.readers.includes(seat);
    return isTold ? { kind: 'seen', cause: cause.id } : { kind: 'unexplained', cause: '' };
  }
  const order = orderOf(lookups, cause.id);
  if (cause.by === seat) return { kind: 'own order', cause: order.id };
  if (isIncident(order)) return { kind: 'seen', cause: seenAs(incidentKindOf(order)) };
  if (order.visibility === 'secret') return { kind: 'unexplained', cause: '' };
  return { kind: 'seen', cause: order.id };
}

function ownMarks(state: SessionState, seat: DelegationId): OwnSlice['marks'] {
  const largest = new Map<string, OwnSlice['marks'][number]>();
  for (const { mark, of, value, days } of state.war.marks) {
    if (of !== seat || value <= (largest.get(mark)?.value ?? 0)) continue;
    largest.set(mark, { mark, value, days });
  }
  return [...largest.values()];
}

function estimatesFor(scenario: Scenario, state: SessionState, seat: DelegationId): OwnSlice['estimates'] {
  const rival = rivalOf(lookupsOf(scenario), seat);
  if (rival === null) return [];
  const known = state.war.estimates[rival] ?? {};
  return estimated.map((track) => ({
    delegation: rival,
    track,
    estimate: estimateOf(scenario, state, track, known[track] ?? 0),
  }));
}

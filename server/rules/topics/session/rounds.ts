// What a round closes: signatures, orders and tracks by the day of the truce; knows no text and no order.
import { type Round, roundOn, type Scenario } from '../../../../shared/catalogue/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { Track } from '../../../../shared/vocabulary/index.ts';
import type { SessionState } from '../../state.ts';

const no = (reason: string, message: string): Refusal => refusal(`round/${reason}`, message);

/** Rule 3.11: the round of today; undefined before the truce and in a scenario without rounds. */
function roundToday(scenario: Scenario, { regions, day }: SessionState): Round | undefined {
  return regions.phase === 'truce' ? roundOn(scenario.rounds, day) : undefined;
}

/** The first later round in which something is open, as the end of a sentence. */
function nextWith(scenario: Scenario, now: Round, open: (round: Round) => boolean): string {
  const next = scenario.rounds?.find((round) => round.number > now.number && open(round));
  return next ? ` from day ${next.from} on, in round ${next.number}` : '';
}

const meets: Readonly<Record<Round['mode'], string>> = {
  remote: 'is held by correspondence',
  'in person': 'is held at the table',
};

/** Rule 3.12: whether a text can be signed today. */
export function refuseSigning(scenario: Scenario, state: SessionState): Refusal | null {
  const round = roundToday(scenario, state);
  if (!round || round.signing) return null;
  const later = nextWith(scenario, round, ({ signing }) => signing);
  return no(
    'no_signing',
    `Round ${round.number} ${meets[round.mode]}: no text is signed in it.${later ? ` Sign${later}.` : ''}`,
  );
}

/** Rule 3.13: whether an order can be given today. */
export function refuseOrders(scenario: Scenario, state: SessionState): Refusal | null {
  const round = roundToday(scenario, state);
  if (!round || round.orders) return null;
  const later = nextWith(scenario, round, ({ orders }) => orders);
  return no(
    'no_orders',
    `Round ${round.number} ${meets[round.mode]}: no orders are given in it.${later ? ` Give them${later}.` : ''}`,
  );
}

/** Rule 3.14: whether a text on this track can be tabled today. */
export function refuseTrack(scenario: Scenario, state: SessionState, track: Track): Refusal | null {
  const round = roundToday(scenario, state);
  if (!round || round.tracks.includes(track)) return null;
  const later = nextWith(scenario, round, ({ tracks }) => tracks.includes(track));
  const open = round.tracks.join(', ');
  return no(
    'track_closed',
    `Round ${round.number} is about ${open}.${later ? ` Texts of the track ${track} can be tabled${later}.` : ''}`,
  );
}

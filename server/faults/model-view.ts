// Owns what the model of the public protocol and a session's folded state are compared by: the same abstract picture of both.
import type { SessionState } from '../rules/rules.ts';
import { everyProposal } from '../rules/topics/treaty/proposals.ts';
import type { Model } from './model-state.ts';

type Picture = Readonly<Record<string, unknown>>;

const sorted = <T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

export function abstractModel(model: Model): Picture {
  const seats = [...model.seats].map(
    ([id, seat]) => [id, [seat.occupant, seat.ready, seat.terms, [...seat.sealed.keys()]]] as const,
  );
  const texts = [...model.texts.values()].map(
    (one) =>
      [
        one.id,
        [one.state, one.author, one.track, one.signatories, [...one.signed].sort(), [...one.declined].sort()],
      ] as const,
  );
  return {
    phase: model.phase,
    stage: model.stage,
    paused: model.paused,
    day: model.day,
    ending: model.ending,
    seats: sorted(seats),
    members: model.members.map(({ id, seat }) => [id, seat, id === model.host]),
    texts: sorted(texts),
    counts: sorted(model.counts),
    inForce: sorted(Object.entries(model.inForce)),
    extension: model.extension,
    timer: model.timer,
    heldMs: model.heldMs,
    inGrace: model.inGrace,
  };
}

export function abstractState(state: SessionState): Picture {
  const { regions, treaty } = state;
  const seats = Object.entries(state.seats).map(([id, { occupant, ready }]) => {
    const sealed = (state.sealed[id] ?? []).map((one) => one.id);
    return [id, [occupant, ready, state.termsAnswers[id], sealed]] as const;
  });
  const texts = everyProposal({ treaty }).map(
    (one) =>
      [
        one.id,
        [
          one.state,
          one.author,
          one.track,
          one.signatories,
          Object.keys(one.signed).sort(),
          Object.keys(one.declined).sort(),
        ],
      ] as const,
  );
  return {
    phase: regions.phase,
    stage: regions.stage,
    paused: regions.paused,
    day: state.day,
    ending: state.ending?.kind ?? null,
    seats: sorted(seats),
    members: Object.values(state.members).map(({ id, place, host }) => [
      id,
      place.at === 'delegation' ? place.delegation : null,
      host,
    ]),
    texts: sorted(texts),
    counts: sorted(Object.entries(treaty.counts)),
    inForce: sorted(Object.entries(treaty.inForce)),
    extension: regions.extension,
    timer: state.timer,
    heldMs: state.heldMs,
    inGrace: state.inGrace,
  };
}

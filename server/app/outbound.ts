// Owns the gate: the only module that makes what may leave the server, from the redacted view of one seat or from nothing.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type {
  Ack,
  Farewell,
  LobbyCard,
  Refusal,
  Resumed,
  SeatGrant,
  Welcome,
} from '../../shared/protocol/index.ts';
import type { DelegationId, PublicScenario, SeatView, ViewPatch } from '../../shared/views/index.ts';
import { type Change, changesFor, publicScenario, type SessionState, viewFor } from '../rules/rules.ts';

declare const gated: unique symbol;

/** A message that passed the gate. Sockets and the HTTP door accept nothing else. */
export type Outbound<T> = T & { readonly [gated]: true };

const pass = <T>(message: T): Outbound<T> => message as Outbound<T>;

/** All that one seat may see of this state. */
export const seatView = (scenario: Scenario, state: SessionState, seat: DelegationId): Outbound<SeatView> =>
  pass(viewFor(scenario, state, { kind: 'delegation', delegation: seat }));

/** A patch that has no number yet. */
export type Noticed = Outbound<Omit<ViewPatch, 'seq'>>;

/** What each seat notices of a change; null = nothing, and then not even a number is used up. */
export function seatsNotice(scenario: Scenario, change: Change): (seat: DelegationId) => Noticed | null {
  const changes = changesFor(scenario, change);
  return (seat) => {
    const noticed = changes({ kind: 'delegation', delegation: seat });
    return noticed && pass(noticed);
  };
}

export const numbered = (seq: number, noticed: Noticed): Outbound<ViewPatch> => pass({ seq, ...noticed });

export const welcome = (view: Outbound<SeatView>, seq: number, serverTime: number): Outbound<Welcome> =>
  pass({ seq, audience: view.audience, serverTime, view });

export const resumed = (seq: number, serverTime: number): Outbound<Resumed> => pass({ seq, serverTime });

export const accepted = (seq: number, patch: Outbound<ViewPatch> | null): Outbound<Ack> =>
  pass(patch ? { ok: true, seq, patch } : { ok: true, seq });

/** A refusal's words come from the rules or from this server's own sentences; neither knows of secrets. */
export const refused = (error: Refusal): Outbound<Ack & { readonly ok: false }> => pass({ ok: false, error });

export const farewell = (error: Refusal, reconnect: boolean): Outbound<Farewell> =>
  pass({ error, reconnect });

/** To the one who has just been given the seat, and to nobody else. */
export const seatGrant = (grant: SeatGrant): Outbound<SeatGrant> => pass(grant);

/** What the holder of a code may see before sitting down. */
export const lobbyCard = (scenario: Scenario, state: SessionState): Outbound<LobbyCard> =>
  pass({
    scenario: scenario.id,
    title: scenario.title,
    phase: state.regions.phase,
    seats: Object.entries(state.seats).map(([delegation, { occupant, name }]) => ({
      delegation,
      name,
      state: occupant === 'person' ? 'taken' : occupant,
    })),
  });

export const scenarioPage = (scenario: Scenario): Outbound<PublicScenario> => pass(publicScenario(scenario));

/** One line of the list of scenarios. */
export type ScenarioCard = Pick<
  PublicScenario,
  | 'id'
  | 'title'
  | 'summary'
  | 'days'
  | 'maxTermsDays'
  | 'place'
  | 'twinOf'
  | 'guideFor'
  | 'map'
  | 'belligerents'
  | 'delegations'
>;

export const scenarioCard = (scenario: Scenario): Outbound<ScenarioCard> => {
  const { id, title, summary, days, maxTermsDays, place, twinOf, guideFor, map, belligerents, delegations } =
    publicScenario(scenario);
  return pass({
    id,
    title,
    summary,
    days,
    maxTermsDays,
    place,
    twinOf,
    guideFor,
    map,
    belligerents,
    delegations,
  });
};

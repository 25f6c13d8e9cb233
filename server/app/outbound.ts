// Owns the gate: the only module that makes what may leave the server, from the redacted view of one seat or from nothing.
import type { Scenario } from '../../shared/catalogue/index.ts';
import type {
  Ack,
  Farewell,
  LobbyCard,
  MemberGrant,
  PreviewAnswer,
  PreviewInject,
  Refusal,
  Resumed,
  Welcome,
} from '../../shared/protocol/index.ts';
import type {
  Audience,
  DelegationId,
  PublicScenario,
  SeatView,
  View,
  ViewPatch,
} from '../../shared/views/index.ts';
import {
  type Change,
  changesFor,
  type Occasion,
  previewInject,
  publicScenario,
  type SessionState,
  scriptedAudience,
  viewFor,
} from '../rules/rules.ts';
import { type WebhookNote, webhookNote } from './webhook-note.ts';

declare const gated: unique symbol;

/** A message that passed the gate. Sockets and the HTTP door accept nothing else. */
export type Outbound<T> = T & { readonly [gated]: true };

const pass = <T>(message: T): Outbound<T> => message as Outbound<T>;

/** All that somebody may see of this state. */
export const viewOf = (scenario: Scenario, state: SessionState, audience: Audience): Outbound<View> =>
  pass(viewFor(scenario, state, audience));

/** All that a scripted delegation may see of this state: what a person in its seat would. */
export const seatView = (scenario: Scenario, state: SessionState, seat: DelegationId): Outbound<SeatView> =>
  pass(viewFor<SeatView>(scenario, state, scriptedAudience(seat)));

/** A patch that has no number yet. */
export type Noticed = Outbound<Omit<ViewPatch, 'seq'>>;

/** What each audience notices of a change; null = nothing, and then not even a number is used up. */
export function noticedBy(scenario: Scenario, change: Change): (audience: Audience) => Noticed | null {
  const changes = changesFor(scenario, change);
  return (audience) => {
    const noticed = changes(audience);
    return noticed && pass(noticed);
  };
}

export const numbered = (seq: number, noticed: Noticed): Outbound<ViewPatch> => pass({ seq, ...noticed });

export const welcome = (view: Outbound<View>, seq: number, serverTime: number): Outbound<Welcome> =>
  pass({ seq, audience: view.audience, serverTime, view });

export const resumed = (seq: number, serverTime: number): Outbound<Resumed> => pass({ seq, serverTime });

export const accepted = (seq: number, patch: Outbound<ViewPatch> | null): Outbound<Ack> =>
  pass(patch ? { ok: true, seq, patch } : { ok: true, seq });

/** A refusal's words come from the rules or from this server's own sentences; neither knows of secrets. */
export const refused = (error: Refusal): Outbound<Ack & { readonly ok: false }> => pass({ ok: false, error });

/** To a facilitator: what each reader would notice of an inject, and what it would truly change. */
export const injectPreview = (
  scenario: Scenario,
  state: SessionState,
  inject: PreviewInject,
): Outbound<PreviewAnswer> => pass(previewInject(scenario, state, inject));

export const farewell = (error: Refusal, reconnect: boolean): Outbound<Farewell> =>
  pass({ error, reconnect });

/** To the one who has just been given the place, and to nobody else. */
export const memberGrant = (grant: MemberGrant): Outbound<MemberGrant> => pass(grant);

/** What the holder of a code may see before coming in. */
export const lobbyCard = (scenario: Scenario, state: SessionState): Outbound<LobbyCard> =>
  pass({
    scenario: scenario.id,
    title: scenario.title,
    phase: state.regions.phase,
    joining: state.settings.joining,
    gallery: state.settings.gallery.open,
    seats: Object.entries(state.seats).map(([delegation, { occupant, name }]) => ({
      delegation,
      name,
      state: occupant === 'person' ? 'taken' : occupant,
      members: Object.values(state.members).filter(
        ({ place, tokenHash }) =>
          tokenHash !== null && place.at === 'delegation' && place.delegation === delegation,
      ).length,
    })),
    expected: Object.values(state.members)
      .filter(({ tokenHash }) => tokenHash === null)
      .map(({ id, name }) => ({ member: id, name })),
  });

/** To the address that whoever leads the session has named: what is public of it, and nothing else. */
export const webhookMessage = (state: SessionState, owed: Occasion): Outbound<WebhookNote> =>
  pass(webhookNote(state, owed));

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

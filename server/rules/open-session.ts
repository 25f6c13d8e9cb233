// How a session begins: the first facts, from a scenario and a host; everything random comes from its seed.

import type { Scenario } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, err, ok } from '../../shared/kernel/index.ts';
import { type ClockSettings, type Refusal, refusal } from '../../shared/protocol/index.ts';
import { statusQuoPackage } from '../../shared/treaty/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import { openingSettings, type Place, type SessionSettings } from '../../shared/vocabulary/index.ts';
import type { Fact } from './facts.ts';
import { refuseCorrespondence } from './topics/session/correspondence.ts';
import { freeSeat, seatOfPerson } from './topics/session/placing.ts';
import type { Decision } from './turn.ts';
import { startWar } from './war/start.ts';

/** `host.tokenHash` is a digest; the seat's token itself never enters the rules. */
export interface Opening {
  readonly session: string;
  readonly code: string;
  readonly kind: 'solo' | 'hosted';
  readonly seed: string;
  readonly clock: ClockSettings;
  /** 0 to the scenario's terms.maxDays; 0 begins with day 1. */
  readonly termsDays: number;
  /** Without a delegation the host facilitates. */
  readonly host: {
    readonly delegation: DelegationId | null;
    readonly name: string;
    readonly tokenHash: string;
  };
  /** Personas wished for scripted seats; the others are drawn from the seed. */
  readonly personas: Readonly<Record<DelegationId, string>>;
  /** When personas cover (rules 4.15 and 4.16); left out = as is usual for such a clock. */
  readonly absence?: SessionSettings['absence'];
  readonly at: number;
}

function dealObjectives(scenario: Scenario, seed: string): Record<DelegationId, string> {
  const dealt = scenario.delegations.map(({ id, objectives }) => {
    const chosen =
      objectives.length > 0 ? createRandom(deriveSeed(seed, 'objective', id)).pick(objectives).id : '';
    return [id, chosen] as const;
  });
  return Object.fromEntries(dealt);
}

/**
 * Rule 3.1: who chooses the seed can reckon every die in advance, so nobody may who plays with others. Null when nothing was
 * chosen.
 *
 * @param delegation the host's own; left out by a host who leads and plays none
 */
export function refuseSeed(
  kind: Opening['kind'],
  delegation: DelegationId | undefined,
  chosen: string | undefined,
): Refusal | null {
  if (kind === 'solo' || delegation === undefined || chosen === undefined) return null;
  const drawn = 'Who plays with others cannot choose the seed, so that nobody can foresee the dice.';
  return refusal('session/seed_is_drawn', `${drawn} Leave it out, or lead the session without playing.`);
}

/** What the scenario does not have, in words; null when the opening fits it. */
function misfit(scenario: Scenario, { host, clock, termsDays, personas }: Opening): Refusal | null {
  const seats = scenario.delegations.map(({ id }) => id);
  if (host.delegation !== null && !seats.includes(host.delegation)) {
    const known = `This scenario has no delegation ${host.delegation}. Choose one of ${seats.join(', ')}.`;
    return refusal('session/unknown_delegation', known);
  }
  const wrongClock = clock.mode === 'correspondence' ? refuseCorrespondence(clock) : null;
  if (wrongClock) return wrongClock;
  if (termsDays > scenario.terms.maxDays) {
    const longest = `The terms phase lasts at most ${scenario.terms.maxDays} days here.`;
    return refusal('session/terms_too_long', longest);
  }
  const known = (id: DelegationId, persona: string) =>
    scenario.delegations.some((one) => one.id === id && one.personas.some((each) => each.id === persona));
  const stray = Object.entries(personas).find(([id, persona]) => !known(id, persona));
  return stray
    ? refusal('session/unknown_persona', `${stray[0]} has no scripted persona ${stray[1]}.`)
    : null;
}

function opened(scenario: Scenario, opening: Opening): Fact {
  const { session, code, seed, kind, clock, termsDays, at } = opening;
  return {
    type: 'sessionOpened',
    at,
    session,
    code,
    scenario: scenario.id,
    seed,
    kind,
    clock,
    termsDays,
    delegations: scenario.delegations.map(({ id }) => id),
    statusQuo: statusQuoPackage(scenario),
    objectives: dealObjectives(scenario, seed),
    ...startWar(scenario),
  };
}

function seated({ at, host, personas }: Opening, delegation: DelegationId): Fact {
  const seat =
    delegation === host.delegation
      ? seatOfPerson(host.name)
      : { ...freeSeat, persona: personas[delegation] ?? null };
  return { type: 'seatChanged', at, delegation, seat };
}

/** Rule 2.5: whoever opens a session leads it. */
function hostJoined({ at, host }: Opening): Fact {
  const { delegation, name, tokenHash } = host;
  const place: Place =
    delegation === null ? { at: 'facilitation' } : { at: 'delegation', delegation, role: 'head' };
  const member = { id: 'M1', name, tokenHash, place, host: true, muted: false, prefers: [] };
  return { type: 'memberJoined', at, joined: member };
}

/** Rules 2.11 and 3.1: the session stands in its lobby with its host seated. Refuses what the scenario does not have. */
export function openSession(scenario: Scenario, opening: Opening): Decision {
  const refused = misfit(scenario, opening);
  if (refused) return err(refused);
  const { kind, clock, absence } = opening;
  const usual = openingSettings(kind, clock.mode);
  const settings = absence ? { ...usual, absence } : usual;
  return ok([
    opened(scenario, opening),
    { type: 'settingsChanged', at: opening.at, settings },
    ...scenario.delegations.map(({ id }) => seated(opening, id)),
    hostJoined(opening),
  ]);
}

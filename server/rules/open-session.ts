// How a session begins: the first facts, from a scenario and a host; everything random comes from its seed.
import { createRandom, deriveSeed, err, ok } from '../../shared/kernel/index.ts';
import type { Scenario } from '../../shared/catalogue/index.ts';
import { type ClockSettings, refusal } from '../../shared/protocol/index.ts';
import { statusQuoPackage } from '../../shared/treaty/index.ts';
import type { DelegationId } from '../../shared/views/index.ts';
import type { Fact } from './facts.ts';
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
  readonly host: { readonly delegation: DelegationId; readonly name: string; readonly tokenHash: string };
  /** Personas wished for scripted seats; the others are drawn from the seed. */
  readonly personas: Readonly<Record<DelegationId, string>>;
  readonly at: number;
}

function dealObjectives(scenario: Scenario, seed: string): Record<DelegationId, string> {
  const dealt = scenario.delegations.map(({ id, objectives }) => {
    const chosen = objectives.length > 0 ? createRandom(deriveSeed(seed, 'objective', id)).pick(objectives).id : '';
    return [id, chosen] as const;
  });
  return Object.fromEntries(dealt);
}

/** Rule 3.1: the session stands in its lobby with its host seated. Refuses what the scenario does not have. */
export function openSession(scenario: Scenario, opening: Opening): Decision {
  const { at, host } = opening;
  const seats = scenario.delegations.map(({ id }) => id);
  if (!seats.includes(host.delegation)) {
    return err(refusal('session/unknown_delegation', `This scenario has no delegation ${host.delegation}. Choose one of ${seats.join(', ')}.`));
  }
  if (opening.termsDays > scenario.terms.maxDays) {
    return err(refusal('session/terms_too_long', `The terms phase lasts at most ${scenario.terms.maxDays} days here.`));
  }
  const stray = Object.entries(opening.personas).find(
    ([id, persona]) => !scenario.delegations.find((one) => one.id === id)?.personas.some((one) => one.id === persona),
  );
  if (stray) return err(refusal('session/unknown_persona', `${stray[0]} has no scripted persona ${stray[1]}.`));
  const war = startWar(scenario);
  const facts: Fact[] = [
    {
      type: 'sessionOpened',
      at,
      session: opening.session,
      code: opening.code,
      scenario: scenario.id,
      seed: opening.seed,
      kind: opening.kind,
      clock: opening.clock,
      termsDays: opening.termsDays,
      delegations: seats,
      statusQuo: statusQuoPackage(scenario),
      tracks: war.tracks,
      startAdvantage: war.startAdvantage,
      estimates: war.estimates,
      objectives: dealObjectives(scenario, opening.seed),
    },
  ];
  for (const delegation of seats) {
    const persona = opening.personas[delegation] ?? null;
    const seat =
      delegation === host.delegation
        ? ({ occupant: 'person', name: host.name, persona: null, tokenHash: host.tokenHash, host: true } as const)
        : ({ occupant: 'free', name: '', persona, tokenHash: null, host: false } as const);
    facts.push({ type: 'seatChanged', at, delegation, seat });
  }
  return ok(facts);
}

// Who sits where: taking, handing over and readying seats; knows nothing of treaty or war.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, err, invariant, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import type { DelegationId } from '../../../../shared/views/index.ts';
import type { Fact } from '../../facts.ts';
import type { Seat, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';

/** The seat's delegation, or a broken invariant: the machine lets only seats send seat commands. */
export function seatOf(turn: Turn): DelegationId {
  invariant(turn.actor.kind === 'seat', 'a seat command from no seat');
  return turn.actor.delegation;
}

const keptSeat = ({ ready: _, ...seat }: Seat): Omit<Seat, 'ready'> => seat;

/** Persona drawn by the session's seed (rule 2.3), so that the same seed seats the same opponents. */
function drawPersona(scenario: Scenario, seed: string, delegation: DelegationId): string {
  const personas = scenario.delegations.find(({ id }) => id === delegation)?.personas ?? [];
  return createRandom(deriveSeed(seed, 'persona', delegation)).pick(personas).id;
}

function scriptedSeat(
  scenario: Scenario,
  state: SessionState,
  delegation: DelegationId,
  wish?: string,
): Omit<Seat, 'ready'> {
  const current = state.seats[delegation];
  const personas = scenario.delegations.find(({ id }) => id === delegation)?.personas ?? [];
  const id = wish ?? current?.persona ?? drawPersona(scenario, state.seed, delegation);
  const persona = personas.find((one) => one.id === id) ?? personas[0];
  invariant(persona, `no persona for ${delegation}`);
  return { occupant: 'scripted', name: persona.name, persona: persona.id, tokenHash: null, host: false };
}

/** Rule 2.1: a person takes a seat no other person holds, in the lobby. */
export function takeSeat({ state, command, at }: Turn<CommandNamed<'seat.take'>>): Decision {
  const seat = state.seats[command.delegation];
  if (!seat)
    return err(
      refusal(
        'seat/unknown_delegation',
        'This session has no such delegation. Choose one of the free seats.',
      ),
    );
  if (seat.occupant === 'person') {
    return err(refusal('seat/taken', 'Somebody has just taken this seat. Choose another one.'));
  }
  return ok([
    {
      type: 'seatChanged',
      at,
      delegation: command.delegation,
      seat: {
        ...keptSeat(seat),
        occupant: 'person',
        name: command.name,
        persona: null,
        tokenHash: command.tokenHash,
      },
    },
  ]);
}

/** The first person besides the host, in the scenario's order. */
const heirOf = (scenario: Scenario, { seats }: SessionState): DelegationId | undefined =>
  scenario.delegations.find(({ id }) => seats[id]?.occupant === 'person' && !seats[id]?.host)?.id;

/** Rule 2.5: the host makes another person the host. */
export function handHost(turn: Turn<CommandNamed<'host.hand'>>): Decision {
  const { state, command, at } = turn;
  const seat = state.seats[command.delegation];
  if (!seat) return err(refusal('seat/unknown_delegation', 'This session has no such delegation.'));
  if (seat.host) return ok([]);
  if (seat.occupant !== 'person') {
    return err(refusal('seat/not_a_person', 'Only a person can be the host. Nobody sits in this seat.'));
  }
  return ok([{ type: 'hostChanged', at, from: seatOf(turn), to: command.delegation }]);
}

/** Rule 2.2: the host hands a seat to a scripted delegation, or frees it while in the lobby. */
export function handSeat(turn: Turn<CommandNamed<'seat.hand'>>): Decision {
  const { scenario, state, command } = turn;
  const seat = state.seats[command.delegation];
  if (!seat) return err(refusal('seat/unknown_delegation', 'This session has no such delegation.'));
  const heir = seat.host ? heirOf(scenario, state) : undefined;
  if (seat.host && heir === undefined) {
    const alone = 'A session has a host, and no other person is here. Hand over another seat.';
    return err(refusal('seat/host_stays', alone));
  }
  const known = scenario.delegations.find(({ id }) => id === command.delegation)?.personas ?? [];
  if (command.persona && !known.some(({ id }) => id === command.persona)) {
    return err(refusal('seat/unknown_persona', 'This delegation has no such scripted persona.'));
  }
  if (command.to === 'free') {
    if (state.regions.phase !== 'lobby') {
      return err(
        refusal(
          'seat/only_in_lobby',
          'A seat can be freed only in the lobby. Hand it to a scripted delegation instead.',
        ),
      );
    }
    const free = { occupant: 'free', name: '', persona: null, tokenHash: null, host: false } as const;
    return ok(handedOver(turn, free, heir));
  }
  return ok(handedOver(turn, scriptedSeat(scenario, state, command.delegation, command.persona), heir));
}

/** Rule 2.5: whoever gives its own seat away is the host no longer. */
function handedOver(
  { command, at }: Turn<CommandNamed<'seat.hand'>>,
  seat: Omit<Seat, 'ready'>,
  heir: DelegationId | undefined,
): Fact[] {
  const { delegation } = command;
  const handed: Fact[] = heir === undefined ? [] : [{ type: 'hostChanged', at, from: delegation, to: heir }];
  return [...handed, { type: 'seatChanged', at, delegation, seat }];
}

/** Rule 3.2: when the host starts, free seats go to scripted delegations. */
export function fillFreeSeats({ scenario, state, at }: Turn): Decision {
  const facts: Fact[] = [];
  for (const [delegation, seat] of Object.entries(state.seats)) {
    if (seat.occupant !== 'free') continue;
    facts.push({ type: 'seatChanged', at, delegation, seat: scriptedSeat(scenario, state, delegation) });
  }
  return ok(facts);
}

/** Rule 4.3: a delegation says that it is ready, or takes it back. Saying it twice changes nothing. */
export function declareReady(turn: Turn<CommandNamed<'ready.declare'>>): Decision {
  const delegation = seatOf(turn);
  const { ready } = turn.command;
  if (turn.state.seats[delegation]?.ready === ready) return ok([]);
  return ok([{ type: 'readinessDeclared', at: turn.at, delegation, ready }]);
}

/** True when every occupied seat has said ready, and somebody sits here at all (rule 4.3). */
export function allReady(state: SessionState): boolean {
  const occupied = Object.values(state.seats).filter(({ occupant }) => occupant !== 'free');
  return occupied.length > 0 && occupied.every(({ ready }) => ready);
}

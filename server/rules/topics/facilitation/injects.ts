// Injects: written, delivered, and undone by a counter-act; what effects do and when plans are due is worked out elsewhere.
import { formatFaults } from '../../../../shared/catalogue/fault.ts';
import { faultsOfEffects, type InjectEffect, type Scenario } from '../../../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../../../shared/kernel/index.ts';
import { type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import type { Delivered } from '../../facilitation-state.ts';
import type { Fact } from '../../facts.ts';
import { dropIncident } from '../../night/incidents.ts';
import { tellMarks } from '../../night/night.ts';
import type { SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { actorIn, dated, inOrder, refuseReaders, reversalOf } from './acts.ts';
import { bringAbout } from './bring-about.ts';
import { boardNow, causeOf, factsOfMoves, giveBack } from './move-figures.ts';

type Deliver = CommandNamed<'inject.deliver'>;

/** An inject as it will be read, with what it will change. */
export type Written = Pick<Delivered, 'inject' | 'title' | 'text' | 'readers' | 'effects'>;

/** Rules 10.2 and 10.3: from the library or written for the occasion; checked like the scenario's own. */
export function writtenInject(
  scenario: Scenario,
  { what, audience, effects }: Pick<Deliver, 'what' | 'audience' | 'effects'>,
): Result<Written, Refusal> {
  const known = 'inject' in what ? scenario.injects?.find(({ id }) => id === what.inject) : null;
  if (known === undefined) {
    return err(refusal('inject/unknown', 'This scenario’s library has no such inject.'));
  }
  const stranger = refuseReaders(scenario, audience);
  if (stranger) return err(stranger);
  const meant: readonly InjectEffect[] = effects ?? known?.effects ?? [];
  const faults = faultsOfEffects(scenario, meant);
  if (faults.length > 0) return err(refusal('inject/effects', formatFaults(faults)));
  const { title, text } = 'inject' in what ? { title: known?.title ?? '', text: known?.text ?? '' } : what;
  const readers = inOrder(scenario, audience);
  return ok({ inject: known?.id ?? null, title, text, readers, effects: meant });
}

/** Rules 10.2 and 10.3: an inject is read and does what it does at once. */
export function deliverInject(turn: Turn<Deliver>): Decision {
  const written = writtenInject(turn.scenario, turn.command);
  if (!written.ok) return written;
  const { scenario, state, at } = turn;
  return ok(delivery(scenario, state, written.value, { by: actorIn(turn), plan: null }, at));
}

/** The facts of an inject that is delivered now, with its own number. */
export function delivery(
  scenario: Scenario,
  state: SessionState,
  written: Written,
  from: Pick<Delivered, 'by' | 'plan'>,
  at: number,
): readonly Fact[] {
  const id = `X-${state.facilitation.delivered.length + 1}`;
  const { facts, changes, incidents } = bringAbout(scenario, state, written.effects, id, written.readers, at);
  const { inject, title, text, readers, effects } = written;
  const words = { inject, title, text, readers, effects };
  const delivered = { id, ...words, ...dated(state, at), ...from, changes, incidents, reversed: null };
  return [{ type: 'injectDelivered', at, delivered }, ...facts];
}

/** Rule 10.9: gives back what an inject moved, takes its marks away and closes its incidents; who read it, reads why. */
export function reverseInject(turn: Turn<CommandNamed<'inject.reverse'>>): Decision {
  const { scenario, state, command, at } = turn;
  const one = state.facilitation.delivered.find(({ id }) => id === command.delivered);
  if (!one) return err(refusal('inject/unknown_delivered', 'There is no such delivered inject.'));
  if (one.reversed) return err(refusal('inject/reversed', `${one.id} is reversed already.`));
  const night = boardNow(scenario, state, at);
  const { changes, owed } = giveBack(night, state.facilitation.owed, one.changes);
  const { marks } = night.board;
  night.board.marks = marks.filter(({ act }) => act !== one.id);
  if (night.board.marks.length < marks.length) tellMarks(night, marks);
  for (const id of one.incidents) {
    const incident = night.incidents.get(id);
    if (incident?.state === 'open') dropIncident(night, incident);
  }
  const reversal = reversalOf(turn, command.words);
  return ok([
    { type: 'injectReversed', at, delivered: one.id, reversal, owed },
    ...factsOfMoves(night, causeOf('inject', one.readers), changes),
    ...night.facts,
  ]);
}

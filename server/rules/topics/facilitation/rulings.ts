// Rulings: made with a written reason, and undone by a counter-act; each matter has its own rule beside this one.
import { assertNever, err, ok } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import type { Ruling } from '../../facilitation-state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { actorIn, dated, inOrder, refuseReaders, reversalOf } from './acts.ts';
import { reverseFigure, ruleOnFigure } from './rule-on-figure.ts';
import { reverseOnIncident, ruleOnIncident } from './rule-on-incident.ts';
import {
  reverseCompliance,
  reverseOrder,
  reverseProposal,
  ruleOnCompliance,
  ruleOnOrder,
  ruleOnProposal,
} from './rule-on-table.ts';
import type { MakeRuling, Ruled, Undone } from './ruled.ts';

function ruledOn(turn: Turn<MakeRuling>, id: string): Ruled {
  const { matter } = turn.command;
  switch (matter.on) {
    case 'incident':
      return ruleOnIncident(turn, matter, id);
    case 'figure':
      return ruleOnFigure(turn, matter);
    case 'order':
      return ruleOnOrder(turn, matter);
    case 'proposal':
      return ruleOnProposal(turn, matter);
    case 'compliance':
      return ruleOnCompliance(turn, matter);
    case 'session':
      return ok({ facts: [], undo: { on: 'session' } });
    default:
      return assertNever(matter, 'matter');
  }
}

/** Rules 10.6 to 10.8: the ruling, with its reason, and what it changes. */
export function makeRuling(turn: Turn<MakeRuling>): Decision {
  const { scenario, state, command, at } = turn;
  const stranger = refuseReaders(scenario, command.audience);
  if (stranger) return err(stranger);
  const id = `R-${state.facilitation.rulings.length + 1}`;
  const ruled = ruledOn(turn, id);
  if (!ruled.ok) return ruled;
  const { facts, changes = [], undo } = ruled.value;
  const { matter, words, audience } = command;
  const readers = inOrder(scenario, audience);
  const ruling = { id, matter, words, readers, ...dated(state, at), by: actorIn(turn), changes, undo };
  return ok([{ type: 'rulingMade', at, ruling: { ...ruling, reversed: null } }, ...facts]);
}

function undone(turn: Turn, ruling: Ruling): Undone {
  const { undo } = ruling;
  switch (undo.on) {
    case 'incident':
      return reverseOnIncident(turn, ruling, undo);
    case 'figure':
      return reverseFigure(turn, ruling);
    case 'order':
      return reverseOrder(turn, ruling, undo.sealed);
    case 'proposal':
      return reverseProposal(turn, undo.proposal);
    case 'compliance':
      return reverseCompliance(turn, ruling, undo.from);
    case 'session':
      return err(
        refusal('ruling/overtaken', 'The session is over. Step back to the morning of a day instead.'),
      );
    default:
      return assertNever(undo, 'undo');
  }
}

/** Rule 10.9: what the ruling changed is set back as a new act; whoever heard the ruling hears of it. */
export function reverseRuling(turn: Turn<CommandNamed<'ruling.reverse'>>): Decision {
  const { state, command, at } = turn;
  const ruling = state.facilitation.rulings.find(({ id }) => id === command.ruling);
  if (!ruling) return err(refusal('ruling/unknown', 'There is no such ruling.'));
  if (ruling.reversed) return err(refusal('ruling/reversed', `${ruling.id} is reversed already.`));
  const back = undone(turn, ruling);
  if (!back.ok) return back;
  const { facts, owed = state.facilitation.owed } = back.value;
  const reversal = reversalOf(turn, command.words);
  return ok([{ type: 'rulingReversed', at, ruling: ruling.id, reversal, owed }, ...facts]);
}

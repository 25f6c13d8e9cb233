// Rulings on what lies on the table: sealed orders, open texts and the state of the truce; and their reversal.
import { err, ok, sizeOf } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import { mergePackage } from '../../../../shared/treaty/index.ts';
import type { Ruling } from '../../facilitation-state.ts';
import { oddsRows } from '../../orders/odds.ts';
import { refuseWish } from '../../orders/refuse-order.ts';
import { reckonAgain, unsealOrder } from '../../orders/seal.ts';
import type { Sealed } from '../../state.ts';
import type { Turn } from '../../turn.ts';
import { truceDay } from '../session/truce-day.ts';
import { contradiction } from '../treaty/contradiction.ts';
import { proposalOf } from '../treaty/proposals.ts';
import { nextProposalId, unready } from '../treaty/table-proposal.ts';
import type { MatterOn, Ruled, Undone } from './ruled.ts';

/** Rule 10.8: a sealed order is taken back, as its own delegation could have done. */
export function ruleOnOrder({ scenario, state, at }: Turn, matter: MatterOn<'order'>): Ruled {
  const sealed = Object.values(state.sealed)
    .flat()
    .find(({ id }) => id === matter.sealed);
  if (!sealed) return err(refusal('order/not_sealed', 'There is no such order sealed for tonight.'));
  const taken = unsealOrder(scenario, state, sealed.delegation, sealed.id, at);
  return taken.ok ? ok({ facts: taken.value, undo: { on: 'order', sealed } }) : taken;
}

/** Rule 10.9: on the same day it is sealed again as it was, if its delegation could still seal it. */
export function reverseOrder({ scenario, state, at }: Turn, { page }: Ruling, sealed: Sealed): Undone {
  if (page !== sizeOf(state.bulletins)) {
    const over = 'The day for which this order was sealed is over. It can be given anew.';
    return err(refusal('ruling/overtaken', over));
  }
  const { delegation } = sealed;
  const refused = refuseWish(scenario, state, delegation, sealed);
  if (refused) return err(refused);
  const before = state.sealed[delegation] ?? [];
  const all = [...before, sealed];
  const odds = oddsRows(scenario, state, delegation, sealed, all);
  return ok({
    facts: [
      { type: 'orderSealed', at, sealed: { ...sealed, odds } },
      ...reckonAgain(scenario, state, before, all, at),
    ],
  });
}

/** Rule 10.8: an open text is struck out; the question that the rules put is not a text of anybody's. */
export function ruleOnProposal({ state, at }: Turn, matter: MatterOn<'proposal'>): Ruled {
  const { proposal } = matter;
  const one = proposalOf(state, proposal);
  if (one?.state !== 'open') {
    return err(refusal('ruling/no_open_text', `${proposal} is no text that can still be signed.`));
  }
  if (one.putByRules) {
    return err(
      refusal('proposal/question', 'The rules put this question. It can be answered, not struck out.'),
    );
  }
  return ok({
    facts: [{ type: 'proposalClosed', at, proposal, as: 'struck' }],
    undo: { on: 'proposal', proposal },
  });
}

/** Rule 10.9: the text is on the table again under a new number, with the signatures and refusals it had. */
export function reverseProposal({ scenario, state, at }: Turn, id: string): Undone {
  const struck = proposalOf(state, id);
  if (struck?.state !== 'struck') {
    return err(refusal('ruling/overtaken', `${id} is not a text that was struck out.`));
  }
  const today = truceDay(state);
  if (struck.expiresOn < today) {
    return err(refusal('ruling/overtaken', `${id} would have lapsed by now. Its author can table it anew.`));
  }
  const text = { ...struck.conditions, ...struck.clauses };
  const clash = contradiction(scenario, mergePackage(state.treaty.inForce, text));
  if (clash) return err(refusal('proposal/impossible', clash));
  const proposal = {
    ...struck,
    id: nextProposalId(state, struck.audience),
    state: 'open' as const,
    stateSince: today,
  };
  return ok({ facts: [{ type: 'proposalTabled', at, proposal }, ...unready(state, proposal, at)] });
}

/** Rule 10.8: the state of the truce, until the next night moves it by tension (3.9). */
export function ruleOnCompliance({ state, at }: Turn, { to }: MatterOn<'compliance'>): Ruled {
  const { phase, compliance: from } = state.regions;
  if (phase !== 'truce' || from === 'broken') {
    return err(refusal('ruling/no_truce', 'There is no truce whose state could be ruled on.'));
  }
  if (from === to) return err(refusal('ruling/no_change', `The truce is ${to} already.`));
  return ok({ facts: [{ type: 'complianceChanged', at, to }], undo: { on: 'compliance', from } });
}

/** Rule 10.9: as it was, unless a night or another ruling has moved it since. */
export function reverseCompliance(
  { state, at }: Turn,
  { id, matter }: Ruling,
  from: 'holding' | 'strained' | 'suspended',
): Undone {
  if (matter.on !== 'compliance' || state.regions.compliance !== matter.to) {
    return err(refusal('ruling/overtaken', `The truce is no longer as ${id} left it. Rule on it anew.`));
  }
  return ok({ facts: [{ type: 'complianceChanged', at, to: from }] });
}

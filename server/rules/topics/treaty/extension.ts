// The extension of the truce: when the question is put, and when it is answered; knows no motive.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { holdsOneOf } from '../../../../shared/catalogue/index.ts';
import { ok } from '../../../../shared/kernel/index.ts';
import type { Proposal, SessionState } from '../../state.ts';
import type { Decision } from '../../turn.ts';
import { openProposals } from './proposals.ts';
import { nextProposalId, unready } from './table-proposal.ts';

/** Rule 3.7: from the scenario's day on, unless the text in force leaves nothing to extend. */
export function extensionIsOpen(scenario: Scenario, state: SessionState): boolean {
  return (
    state.day >= scenario.extension.opensOn &&
    !holdsOneOf(state.treaty.inForce, scenario.extension.ruledOutBy)
  );
}

/** Rule 3.7: agreed when a text on the extension track is in force, or the truce text extends itself; never against the text. */
export function extensionIsAgreed(scenario: Scenario, state: SessionState): boolean {
  const { inForce, extendedBy } = state.treaty;
  if (holdsOneOf(inForce, scenario.extension.ruledOutBy)) return false;
  return extendedBy !== null || holdsOneOf(inForce, scenario.extension.automaticWith);
}

/** Rule 3.8: the bare question is put to the belligerents in the name of the mediator, or of the first who may. */
export function putTheQuestion(scenario: Scenario, state: SessionState, at: number): Decision {
  const chair =
    scenario.delegations.find(({ role }) => role === 'mediator' || role === 'host') ??
    scenario.delegations.find(({ role }) => role === 'patron') ??
    scenario.delegations[0];
  const proposal: Proposal = {
    id: nextProposalId(state, 'table'),
    publicId: null,
    author: chair?.id ?? '',
    day: state.day,
    track: 'extension',
    title: '',
    note: '',
    clauses: {},
    conditions: {},
    signatories: scenario.extension.signatories,
    signed: {},
    declined: {},
    expiresOn: scenario.days,
    audience: 'table',
    parent: null,
    singleText: false,
    carriesAcceptanceOf: null,
    putByRules: true,
    state: 'open',
    stateSince: state.day,
  };
  return ok([{ type: 'proposalTabled', at, proposal }, ...unready(state, proposal, at)]);
}

/** Rule 3.7: what still asks for an extension has nothing left to ask once it is agreed, and nothing to hope for once refused. */
export function closeExtension(state: SessionState, to: 'agreed' | 'refused', at: number): Decision {
  const as = to === 'agreed' ? 'superseded' : 'contradicted';
  const open = openProposals(state).filter((one) => one.track === 'extension' && one.state === 'open');
  return ok([
    { type: 'extensionChanged', at, to },
    ...open.map(({ id }) => ({ type: 'proposalClosed', at, proposal: id, as }) as const),
  ]);
}

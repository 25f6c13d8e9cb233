// Tabling a text: what may be proposed, to whom, for whose signature; judges form, never wisdom.

import type { Scenario } from '../../../../shared/catalogue/index.ts';
import { err, ok, type Result } from '../../../../shared/kernel/index.ts';
import { limits, type Refusal, refusal } from '../../../../shared/protocol/index.ts';
import { changedClauses, mergePackage, requiredSignatories } from '../../../../shared/treaty/index.ts';
import type { Choices, DelegationId } from '../../../../shared/views/index.ts';
import type { Fact } from '../../facts.ts';
import type { Proposal, SessionState } from '../../state.ts';
import type { CommandNamed, Decision, Turn } from '../../turn.ts';
import { refuseTrack } from '../session/rounds.ts';
import { seatOf } from '../session/seats.ts';
import { truceDay } from '../session/truce-day.ts';
import { contradiction } from './contradiction.ts';
import { visibleProposal } from './find-proposal.ts';
import { openProposals, proposalOf } from './proposals.ts';

type Table = CommandNamed<'proposal.table'>;
type Check = (turn: Turn<Table>) => Refusal | null;

const textOf = (command: Table): Choices => ({ ...command.conditions, ...command.clauses });
const no = (reason: string, message: string): Refusal => refusal(`proposal/${reason}`, message);

const changesOf = (state: SessionState, command: Table): string[] =>
  changedClauses(state.treaty.inForce, mergePackage(state.treaty.inForce, textOf(command)));

const knownOptions: Check = ({ scenario, command }) => {
  for (const [id, option] of [
    ...Object.entries(command.clauses),
    ...Object.entries(command.conditions ?? {}),
  ]) {
    const clause = scenario.treaty.clauses.find((one) => one.id === id);
    if (!clause) return no('unknown_clause', `This treaty has no clause ${id}.`);
    if (!clause.options[option]) return no('unknown_option', `Clause ${id} has no such option.`);
  }
  const twice = Object.keys(command.clauses).find((id) => command.conditions?.[id] !== undefined);
  return twice ? no('clause_twice', `${twice} stands in both parts. Give it or ask for it, not both.`) : null;
};

const saysSomething: Check = ({ state, command }) => {
  const { track } = command;
  if (track === 'extension' || track === 'settlement') return null;
  if (changesOf(state, command).length > 0) return null;
  return no('changes_nothing', 'This text is what already holds. Choose at least one other option.');
};

const fitsTrack: Check = ({ scenario, state, command }) => {
  if (command.track === 'extension') {
    if (state.regions.extension === 'open') return null;
    const words = {
      closed: `The extension vote opens on day ${scenario.extension.opensOn}.`,
      agreed: 'The extension is already agreed.',
      refused: 'The text in force rules out an extension.',
      open: '',
    };
    return no('extension_not_open', words[state.regions.extension]);
  }
  if (command.track !== 'settlement') return null;
  if (state.regions.phase !== 'truce')
    return no('no_truce_yet', 'A settlement can be signed once the truce is in force.');
  const text = textOf(command);
  const missing = scenario.settlement.clauses.filter((id) => text[id] === undefined);
  if (missing.length === 0) return null;
  return no('settlement_incomplete', `A settlement names every clause. Still open: ${missing.join(', ')}.`);
};

/** Rule 3.14. */
const onTheAgenda: Check = ({ scenario, state, command }) => refuseTrack(scenario, state, command.track);

const standsTogether: Check = ({ scenario, state, command }) => {
  const clash = contradiction(scenario, mergePackage(state.treaty.inForce, textOf(command)));
  return clash ? no('impossible', `${clash} Change one of them.`) : null;
};

const inTime: Check = ({ scenario, state, command }) => {
  const last = scenario.days;
  if (command.expiresOn >= truceDay(state) && command.expiresOn <= last) return null;
  return no('bad_expiry', `Choose a last day from ${truceDay(state)} to ${last}.`);
};

const notTooMany: Check = (turn) => {
  const own = openOf(turn.state, seatOf(turn)).filter(({ putByRules }) => !putByRules);
  if (own.length < limits.openProposalsPerDelegation) return null;
  return no('too_many_open', `You have ${own.length} open proposals. Withdraw one first.`);
};

const notTwice: Check = (turn) => {
  const { track, clauses, conditions = {} } = turn.command;
  const same = openOf(turn.state, seatOf(turn)).find(
    (one) =>
      one.track === track && saysTheSame(one.clauses, clauses) && saysTheSame(one.conditions, conditions),
  );
  return same ? no('already_open', `You have tabled the same text as ${same.id}.`) : null;
};

const mayBeSingleText: Check = (turn) => {
  if (!turn.command.singleText) return null;
  const role = turn.scenario.delegations.find(({ id }) => id === seatOf(turn))?.role;
  return role === 'mediator' || role === 'host'
    ? null
    : no('not_a_mediator', 'Only the mediator tables a single text.');
};

const checks: readonly Check[] = [
  knownOptions,
  saysSomething,
  fitsTrack,
  onTheAgenda,
  standsTogether,
  inTime,
  notTooMany,
  notTwice,
  mayBeSingleText,
];

const saysTheSame = (one: Choices, other: Choices): boolean => {
  const named = Object.keys(one);
  return named.length === Object.keys(other).length && named.every((id) => one[id] === other[id]);
};

const openOf = (state: SessionState, author: DelegationId): readonly Proposal[] =>
  openProposals(state).filter((one) => one.author === author);

/** 'P-3' on the table, 'RU-US:3' in a back channel: counted per audience so that gaps betray nothing (rule 7.2). */
export function nextProposalId(state: SessionState, audience: Proposal['audience']): string {
  const key = audience === 'table' ? 'table' : audience.join('-');
  const n = (state.treaty.counts[key] ?? 0) + 1;
  return audience === 'table' ? `P-${n}` : `${key}:${n}`;
}

/** Rules 5.2 to 5.5. The author signs by tabling. `carriesAcceptanceOf` ties it to an answer in the terms phase. */
export function tableProposal(turn: Turn<Table>, carriesAcceptanceOf: DelegationId | null = null): Decision {
  for (const check of checks) {
    const refused = check(turn);
    if (refused) return err(refused);
  }
  const addressed = addressProposal(turn);
  if (!addressed.ok) return addressed;
  const { state, command, at } = turn;
  const author = seatOf(turn);
  const proposal: Proposal = {
    id: nextProposalId(state, addressed.value.audience),
    publicId: null,
    author,
    day: truceDay(state),
    track: command.track,
    title: command.title ?? '',
    note: command.note ?? '',
    clauses: command.clauses,
    conditions: command.conditions ?? {},
    ...addressed.value,
    signed: { [author]: truceDay(state) },
    declined: {},
    expiresOn: command.expiresOn,
    singleText: command.singleText ?? false,
    carriesAcceptanceOf,
    putByRules: false,
    state: 'open',
    stateSince: truceDay(state),
  };
  return ok([
    { type: 'proposalTabled', at, proposal },
    ...answerParent(turn, proposal),
    ...unready(state, proposal, at),
  ]);
}

function addressProposal(
  turn: Turn<Table>,
): Result<Pick<Proposal, 'signatories' | 'audience' | 'parent'>, Refusal> {
  const { scenario, state, command } = turn;
  const author = seatOf(turn);
  const known = new Set(scenario.delegations.map(({ id }) => id));
  const named = [...(command.signatories ?? []), ...(command.audience === 'table' ? [] : command.audience)];
  const stranger = named.find((id) => !known.has(id));
  if (stranger) return err(no('unknown_delegation', `There is no delegation ${stranger} in this session.`));
  const required = requiredSignatories(scenario, changesOf(state, command), command.track);
  const signatories = inOrder(scenario, [author, ...required, ...(command.signatories ?? [])]);
  if (signatories.length < 2)
    return err(no('nobody_to_sign', 'Name at least one other delegation that has to sign.'));
  const audience = command.audience === 'table' ? 'table' : inOrder(scenario, [author, ...command.audience]);
  const outside = audience === 'table' ? undefined : signatories.find((id) => !audience.includes(id));
  if (outside)
    return err(
      no(
        'signatory_outside',
        `${outside} has to sign and cannot read this channel. Add it, or drop the clause.`,
      ),
    );
  if (command.parent !== undefined) {
    const parent = visibleProposal(state, author, command.parent);
    if (!parent.ok) return parent;
  }
  return ok({ signatories, audience, parent: command.parent ?? null });
}

const inOrder = (scenario: Scenario, ids: readonly DelegationId[]): DelegationId[] =>
  scenario.delegations.map(({ id }) => id).filter((id) => ids.includes(id));

/** A counter answers its parent: the author need not decline it as well (rule 5.5). */
function answerParent({ state, at }: Turn<Table>, counter: Proposal): Fact[] {
  const parent = counter.parent === null ? undefined : proposalOf(state, counter.parent);
  if (parent?.state !== 'open' || !parent.signatories.includes(counter.author)) return [];
  if (parent.signed[counter.author] !== undefined || parent.declined[counter.author]) return [];
  const reason = `Answered by ${counter.id}.`;
  // Whoever reads the parent but not the counter learns only that it was declined.
  const readable =
    counter.audience === 'table' ||
    (parent.audience !== 'table' && parent.audience.every((id) => counter.audience.includes(id)));
  return [
    {
      type: 'proposalDeclined',
      at,
      proposal: parent.id,
      by: counter.author,
      reason: readable ? reason : 'Not as it stands.',
    },
  ];
}

/**
 * Rule 4.3: a text on the table that awaits a delegation takes its readiness back, so that nobody is passed by at the close.
 * Readiness is public: taken back for a text in a back channel, it would tell the whole room that there is one.
 */
export function unready(state: SessionState, proposal: Proposal, at: number): Fact[] {
  if (proposal.audience !== 'table') return [];
  return proposal.signatories
    .filter((id) => proposal.signed[id] === undefined && state.seats[id]?.ready)
    .map((delegation) => ({ type: 'readinessDeclared', at, delegation, ready: false }) as const);
}

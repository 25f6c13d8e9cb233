// Treaty, proposals, ledger, messages and log as one seat may read them; back channels of others do not exist here.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import { crossedRedLines, mergePackage, utility } from '../../../shared/treaty/index.ts';
import type {
  BulletinView,
  DelegationId,
  MandateSlice,
  MessageView,
  ProposalView,
  RecordEntry,
  TreatySlice,
  Worth,
} from '../../../shared/views/index.ts';
import type { Bulletin, Heard, Message, Proposal, SessionState } from '../state.ts';
import { canRead } from '../topics/treaty/find-proposal.ts';
import { sheetOf } from '../topics/treaty/sheet-of.ts';
import { knownWalkAway, projectedWalkAway } from '../war/walk-away.ts';
import { hears } from './hearing.ts';
import { listMemo, sliceMemo } from './slice-memo.ts';

export function treatySlice({ treaty }: SessionState): TreatySlice {
  return { inForce: treaty.inForce, agreed: treaty.agreed, breached: treaty.breached };
}

const standingMemo = sliceMemo<Pick<Worth, 'inForce' | 'walkAway' | 'walkAwayOnLastDay'>>();

/** What the text in force is worth to a seat, against walking away today and on the last day. */
function standing(scenario: Scenario, state: SessionState, seat: DelegationId) {
  const { inForce } = state.treaty;
  const from = [scenario, state.war, inForce, state.day, state.regions.phase];
  return standingMemo(state.objectives, seat, from, () => ({
    inForce: round(utility(sheetOf(scenario, seat), inForce), 2),
    walkAway: round(knownWalkAway(scenario, state, seat).value, 2),
    walkAwayOnLastDay: round(projectedWalkAway(scenario, state, seat, inForce), 2),
  }));
}

function worthOf(scenario: Scenario, state: SessionState, seat: DelegationId, proposal: Proposal): Worth {
  const sheet = sheetOf(scenario, seat);
  const now = standing(scenario, state, seat);
  const full = mergePackage(state.treaty.inForce, proposal.conditions, proposal.clauses);
  // What a closed text would have done to the last day nobody has to decide any more.
  const open = proposal.state === 'open';
  return {
    ...now,
    value: round(utility(sheet, full), 2),
    redLines: crossedRedLines(sheet, full).map(({ text: words }) => words),
    walkAwayOnLastDay: open
      ? round(projectedWalkAway(scenario, state, seat, full), 2)
      : now.walkAwayOnLastDay,
  };
}

const proposalMemo = sliceMemo<ProposalView>();

function proposalView(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
  one: Proposal,
): ProposalView {
  const awaitsYou =
    one.state === 'open' &&
    one.signatories.includes(seat) &&
    one.signed[seat] === undefined &&
    one.declined[seat] === undefined;
  return {
    id: one.id,
    author: one.author,
    day: one.day,
    track: one.track,
    title: one.title,
    // A text in force is everybody's; the covering note stays with its readers.
    note: canRead(one, seat) ? one.note : '',
    clauses: one.clauses,
    conditions: one.conditions,
    signatories: one.signatories,
    signed: one.signed,
    declined: one.declined,
    expiresOn: one.expiresOn,
    audience: one.audience,
    // A reply to something this seat cannot read stands on its own for it.
    parent: one.parent !== null && readable(state, one.parent, seat) ? one.parent : null,
    singleText: one.singleText,
    state: one.state,
    stateSince: one.stateSince,
    worth: worthOf(scenario, state, seat, one),
    awaitsYou,
  };
}

function readable(state: SessionState, id: string, seat: DelegationId): boolean {
  const proposal = state.treaty.proposals[id];
  return proposal !== undefined && (canRead(proposal, seat) || proposal.state === 'in force');
}

/** Rule 7.2. The worth of every text is judged against what is in force now. */
export function proposalViews(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
): Record<string, ProposalView> {
  const views: Record<string, ProposalView> = {};
  for (const one of Object.values(state.treaty.proposals)) {
    if (!canRead(one, seat) && one.state !== 'in force') continue;
    const parent = one.parent === null ? null : state.treaty.proposals[one.parent];
    const from = [scenario, one, parent, state.war, state.treaty.inForce, state.day, state.regions.phase];
    views[one.id] = proposalMemo(state.objectives, `${seat}/${one.id}`, from, () =>
      proposalView(scenario, state, seat, one),
    );
  }
  return views;
}

export function mandateSlice(scenario: Scenario, state: SessionState, seat: DelegationId): MandateSlice {
  const delegation = scenario.delegations.find(({ id }) => id === seat);
  const objective = delegation?.objectives.find(({ id }) => id === state.objectives[seat]);
  return {
    ...sheetOf(scenario, seat),
    secretBrief: delegation?.secretBrief ?? '',
    objective: {
      title: objective?.title ?? '',
      text: objective?.text ?? '',
      test: objective?.test ?? '',
      worth: objective?.worth ?? 0,
    },
    beliefs: (delegation?.beliefs ?? []).map(({ about, claim, confidence, basis }) => ({
      about,
      claim,
      confidence,
      basis,
    })),
  };
}

const messageMemo = listMemo<Message, MessageView>();

/** Rule 7.3. */
export function messageViews(state: SessionState, seat: DelegationId): readonly MessageView[] {
  return messageMemo(state.objectives, seat, state.messages, (message) => {
    const { channel, n, day, at, from, readers, words, attaches, statement } = message;
    if (readers !== 'table' && !readers.includes(seat)) return null;
    return { channel, n, day, at, from, readers, words, attaches, statement };
  });
}

const bulletinMemo = listMemo<Bulletin, BulletinView>();

export function bulletinViews(state: SessionState, seat: DelegationId): readonly BulletinView[] {
  return bulletinMemo(state.objectives, seat, state.bulletins, ({ day, items, steps, tension, notes }) => {
    return { day, items, steps, tension, notes: notes[seat] ?? [] };
  });
}

const recordMemo = listMemo<Heard, RecordEntry>();

export function recordEntries(state: SessionState, seat: DelegationId): readonly RecordEntry[] {
  return recordMemo(state.objectives, seat, state.record, (heard) => {
    const { day, at, kind, slots, focus, by } = heard;
    return hears(heard, seat) ? { day, at, kind, slots, focus, secret: by !== 'all' } : null;
  });
}

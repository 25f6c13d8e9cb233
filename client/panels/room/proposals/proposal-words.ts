// Owns the words that stand on a proposal: who sees it, when it lapses, what its state is, what is still missing.
import type { ProposalView } from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { clauseShort, delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';

const names = (ids: readonly string[]) => joinWords(ids.map((id) => delegationName(id, { article: true })));

const LISTED = 2;

/** The clauses of a text by their short names, the first few of them. */
function clausesInWords(choices: ProposalView['clauses']): string {
  const shorts = Object.keys(choices).map(clauseShort);
  if (shorts.length <= LISTED) return joinWords(shorts);
  return t('room.proposal.andMore', {
    list: shorts.slice(0, LISTED - 1).join(', '),
    count: shorts.length - LISTED + 1,
  });
}

/** Its title; what it is about where its author gave it none. */
export function proposalTitle(proposal: ProposalView): string {
  const title = proposal.title.trim();
  if (title !== '') return title;
  if (proposal.track === 'settlement') return t('room.proposal.titled.settlement');
  if (proposal.track === 'extension') return t('room.proposal.titled.extension');
  const given = clausesInWords(proposal.clauses);
  if (Object.keys(proposal.conditions).length === 0) return given;
  return t('room.proposal.titled.exchange', { given, asked: clausesInWords(proposal.conditions) });
}

/** `on the table`, or who can read it. */
export const audienceInWords = (proposal: ProposalView): string =>
  proposal.audience === 'table'
    ? t('room.proposal.onTable')
    : t('room.proposal.backChannel', { names: names(proposal.audience) });

/** `P-19 from the Mediator, counters P-17, on the table`. */
export function provenance(proposal: ProposalView): string {
  const slots = { id: proposal.id, name: delegationName(proposal.author, { article: true }) };
  const from = proposal.parent
    ? t('room.proposal.counters', { ...slots, parent: proposal.parent })
    : t('room.proposal.from', slots);
  return `${from} · ${audienceInWords(proposal)}`;
}

/** When it lapses, or since when it is what it is. */
export function stateInWords(proposal: ProposalView, today: number): string {
  if (proposal.state !== 'open') {
    const state = t(`room.proposal.state.${proposal.state}`, { day: proposal.stateSince });
    return proposal.publicId === null ? state : t('room.proposal.knownAs', { state, id: proposal.publicId });
  }
  return proposal.expiresOn <= today
    ? t('room.proposal.lapsesTonight')
    : t('room.proposal.lapses', { day: proposal.expiresOn });
}

/** Whose signature is missing, in the order of the row. */
export const missingSignatures = (proposal: ProposalView): readonly string[] =>
  proposal.signatories.filter((id) => proposal.signed[id] === undefined);

/** The line at the foot of the paper: what it takes to bind. */
export function bindingInWords(proposal: ProposalView): string {
  const missing = missingSignatures(proposal);
  const conditional = Object.keys(proposal.conditions).length > 0 ? `${t('room.proposal.neither')} ` : '';
  if (proposal.state !== 'open') return conditional.trim();
  if (missing.length === 0) return conditional + t('room.proposal.allSigned');
  return conditional + t('room.proposal.missing', { names: names(missing), count: missing.length });
}

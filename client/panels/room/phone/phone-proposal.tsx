// Owns the proposal that needs you as the phone shows it first: who signed, two clauses, and the way to the rest.
import { useState } from 'preact/hooks';
import type { ProposalView } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Icon } from '../../kit/icon.tsx';
import { Paper } from '../../kit/paper.tsx';
import { SignatureRow } from '../../kit/signature-row.tsx';
import type { DraftPart } from '../logic/worth-of-text.ts';
import { ClauseChange } from '../proposals/clause-change.tsx';
import { proposalTitle, stateInWords } from '../proposals/proposal-words.ts';
import { useRoom } from '../room-state.ts';

const SHOWN = 2;

interface PhoneProposalProps {
  readonly proposal: ProposalView;
  readonly parts: readonly DraftPart[];
}

/** The clauses that matter most to the reader come first; the others open on the same sheet. */
export function PhoneProposal({ proposal, parts }: PhoneProposalProps) {
  const { view, me } = useRoom();
  const [all, setAll] = useState(false);
  const choices = { ...proposal.conditions, ...proposal.clauses };
  const clauses = byWeight(Object.keys(choices), parts);
  const shown = all ? clauses : clauses.slice(0, SHOWN);
  const name = delegationName(proposal.author, { article: true });
  return (
    <Paper as="article" class="proposal phone-proposal">
      <p class="proposal-head">
        <span>{t('room.proposal.from', { id: proposal.id, name })}</span>
        <span>{stateInWords(proposal, view.clock.day)}</span>
      </p>
      <h2>{proposalTitle(proposal)}</h2>
      <SignatureRow signatories={proposal.signatories} signed={proposal.signed} you={me} variant="sum" />
      <div class="proposal-parts">
        {shown.map((id) => (
          <ClauseRow key={id} id={id} to={choices[id] ?? 0} proposal={proposal} parts={parts} />
        ))}
        {proposal.track === 'extension' ? <p class="clause-text">{t('room.proposal.prolongs')}</p> : null}
        {clauses.length > shown.length ? (
          <button type="button" class="phone-more" onClick={() => setAll(true)}>
            {t('room.proposal.more', { count: clauses.length - shown.length })}
            <Icon name="chevron-down" size={16} />
          </button>
        ) : null}
      </div>
    </Paper>
  );
}

function byWeight(clauses: readonly string[], parts: readonly DraftPart[]): readonly string[] {
  const weight = (id: string) => Math.abs(parts.find((part) => part.subject === id)?.by ?? 0);
  return [...clauses].sort((a, b) => weight(b) - weight(a));
}

interface ClauseRowProps extends PhoneProposalProps {
  readonly id: string;
  readonly to: number;
}

function ClauseRow({ id, to, proposal, parts }: ClauseRowProps) {
  const { scenario } = useRoom();
  const clause = scenario.clauses.find((one) => one.id === id);
  if (!clause) return null;
  const by = parts.find((part) => part.kind === 'clause' && part.subject === id)?.by ?? null;
  return <ClauseChange proposal={proposal} clause={clause} to={to} by={by} words="label" />;
}

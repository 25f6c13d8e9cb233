// Owns a proposal as a sheet of paper: who signed, what it changes part by part, what it takes to bind.
import { useState } from 'preact/hooks';
import type { Choices, ProposalView } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Paper } from '../../kit/paper.tsx';
import { Seal } from '../../kit/seal.tsx';
import { SignatureRow } from '../../kit/signature-row.tsx';
import type { DraftPart } from '../logic/worth-of-text.ts';
import { useRoom } from '../room-state.ts';
import { ClauseChange } from './clause-change.tsx';
import { bindingInWords, proposalTitle, provenance, stateInWords } from './proposal-words.ts';
import './proposals.css';

interface PaperProps {
  readonly proposal: ProposalView;
  readonly parts: readonly DraftPart[];
}

export function ProposalPaper({ proposal, parts }: PaperProps) {
  const { view, me } = useRoom();
  const heading = `proposal-${proposal.id.replace(/\W/g, '-')}`;
  return (
    <Paper as="article" class="proposal" labelledBy={heading}>
      <p class="proposal-head">
        <span>{provenance(proposal)}</span>
        <span>{stateInWords(proposal, view.clock.day)}</span>
      </p>
      <h2 id={heading}>{proposalTitle(proposal)}</h2>
      <SignatureRow
        signatories={proposal.signatories}
        signed={proposal.signed}
        declined={proposal.declined}
        author={proposal.author}
        you={me}
      />
      {proposal.singleText ? <p class="clause-gloss">{t('room.proposal.singleText')}</p> : null}
      <Parts proposal={proposal} parts={parts} />
      {proposal.note.trim() === '' ? null : <blockquote class="proposal-note">{proposal.note}</blockquote>}
      <Refusals proposal={proposal} />
      <p class="proposal-foot">{bindingInWords(proposal)}</p>
    </Paper>
  );
}

function Parts({ proposal, parts }: PaperProps) {
  const [words, setWords] = useState<'label' | 'text'>('label');
  const asks = Object.keys(proposal.conditions).length > 0;
  const gives = Object.keys(proposal.clauses).length > 0;
  const extends30 = proposal.track === 'extension';
  return (
    <div class="proposal-parts">
      {asks ? (
        <Part name={t('room.proposal.if')} choices={proposal.conditions} {...{ proposal, parts, words }} />
      ) : null}
      {extends30 ? (
        <div class="proposal-part">
          <span class="proposal-part-name">{asks ? t('room.proposal.then') : ''}</span>
          <p class="clause-text">{t('room.proposal.prolongs')}</p>
        </div>
      ) : null}
      {gives ? (
        <Part
          name={asks && !extends30 ? t('room.proposal.then') : null}
          choices={proposal.clauses}
          {...{ proposal, parts, words }}
        />
      ) : null}
      {asks || gives ? (
        <button
          type="button"
          class="proposal-words"
          aria-pressed={words === 'text'}
          onClick={() => setWords(words === 'text' ? 'label' : 'text')}
        >
          {t(words === 'text' ? 'room.proposal.shortWords' : 'room.proposal.fullWords')}
        </button>
      ) : null}
    </div>
  );
}

interface PartProps extends PaperProps {
  readonly name: string | null;
  readonly choices: Choices;
  readonly words: 'label' | 'text';
}

function Part({ name, choices, proposal, parts, words }: PartProps) {
  const { scenario } = useRoom();
  const clauses = scenario.clauses.filter((clause) => choices[clause.id] !== undefined);
  return (
    <div class={`proposal-part ${name === null ? 'proposal-part-alone' : ''}`}>
      {name === null ? null : <span class="proposal-part-name">{name}</span>}
      <div class="proposal-clauses">
        {clauses.map((clause) => (
          <ClauseChange
            key={clause.id}
            proposal={proposal}
            clause={clause}
            to={choices[clause.id] ?? 0}
            by={parts.find((part) => part.kind === 'clause' && part.subject === clause.id)?.by ?? null}
            words={words}
          />
        ))}
      </div>
    </div>
  );
}

function Refusals({ proposal }: { readonly proposal: ProposalView }) {
  const declined = Object.entries(proposal.declined);
  if (declined.length === 0) return null;
  return (
    <ul class="proposal-refusals">
      {declined.map(([id, { day, reason }]) => (
        <li key={id}>
          <Seal delegation={id} size={18} on="paper" title={null} />
          <span>
            <b>{t('room.proposal.declinedBy', { name: delegationName(id), day })}</b> {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

// Owns one clause of a proposal: its number, its change in words, what it is worth to the reader; opens its binding words.
import { useState } from 'preact/hooks';
import type { ProposalView, PublicClause } from '../../../../shared/views/index.ts';
import { signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { ClauseText } from '../../kit/clause-text.tsx';
import { useRoom } from '../room-state.ts';

interface ClauseChangeProps {
  readonly proposal: ProposalView;
  readonly clause: PublicClause;
  readonly to: number;
  /** Points of worth; null when it changes nothing. */
  readonly by: number | null;
  readonly words: 'label' | 'text';
}

export function ClauseChange({ proposal, clause, to, by, words }: ClauseChangeProps) {
  const { view } = useRoom();
  const [open, setOpen] = useState(false);
  // A text in force is shown against what held before it, as the ledger kept it.
  const recorded = proposal.publicId ?? proposal.id;
  const entry = view.ledger.find((one) => one.proposal === recorded && one.clause === clause.id);
  const from = proposal.state === 'in force' ? (entry?.from ?? to) : (view.treaty.inForce[clause.id] ?? to);
  return (
    <div class="clause-change">
      <button type="button" class="clause-change-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{clause.id}</b>
        <span>{clause.title}</span>
        <b class="clause-change-by">{by === null ? '' : signed(by)}</b>
      </button>
      <ClauseText clause={clause.id} from={from} to={to} words={open ? 'text' : words} />
      {open ? <p class="clause-gloss">{clause.options[to]?.gloss}</p> : null}
      {from === to ? <p class="clause-gloss">{t('room.proposal.asInForce')}</p> : null}
    </div>
  );
}

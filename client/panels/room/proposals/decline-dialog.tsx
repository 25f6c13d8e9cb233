// Owns the refusal of a proposal: a reason is asked for, because everyone who can read it will read the reason.
import { useState } from 'preact/hooks';
import { limits } from '../../../../shared/protocol/index.ts';
import type { ProposalView } from '../../../../shared/views/index.ts';
import { isPending, send } from '../../../store/session.ts';
import { clauseShort, reasonOn } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DialogActs } from '../../kit/dialog-acts.tsx';
import { Field } from '../../kit/field.tsx';
import { showNextAwaited } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import { audienceInWords } from './proposal-words.ts';

interface DeclineProps {
  readonly proposal: ProposalView;
  readonly onDone: () => void;
}

export function DeclineDialog({ proposal, onDone }: DeclineProps) {
  const [reason, setReason] = useState('');
  const vote = proposal.track === 'extension';
  const decline = async () => {
    const ack = await send({ type: 'proposal.decline', proposal: proposal.id, reason: reason.trim() });
    if (!ack.ok) return;
    onDone();
    showNextAwaited(proposal.id);
  };
  return (
    <Dialog
      title={t(vote ? 'room.decline.voteTitle' : 'room.decline.title', { id: proposal.id })}
      onClose={onDone}
      footer={
        <DialogActs
          busy={isPending('proposal.decline')}
          refusal={reason.trim() === '' ? t('room.decline.needsReason') : null}
          onClose={onDone}
          onAct={() => void decline()}
        >
          {t(vote ? 'room.proposal.voteAgainst' : 'room.proposal.decline')}
        </DialogActs>
      }
    >
      <Field
        label={t('room.decline.reason', { audience: audienceInWords(proposal) })}
        value={reason}
        onInput={setReason}
        rows={3}
        maxLength={limits.noteLength}
      />
      <Suggestions proposal={proposal} onPick={setReason} />
    </Dialog>
  );
}

interface SuggestionsProps {
  readonly proposal: ProposalView;
  readonly onPick: (reason: string) => void;
}

/** The delegation's own published reasons on the clauses concerned, ready to be taken over. */
function Suggestions({ proposal, onPick }: SuggestionsProps) {
  const { me } = useRoom();
  const clauses = Object.keys({ ...proposal.conditions, ...proposal.clauses }).filter(
    (clause) => reasonOn(clause, me) !== '',
  );
  if (clauses.length === 0) return null;
  return (
    <div class="suggestions">
      <p class="quiet">{t('room.decline.suggested')}</p>
      {clauses.slice(0, 4).map((clause) => {
        const words = t('room.decline.because', {
          clause: clauseShort(clause),
          reason: reasonOn(clause, me),
        });
        return (
          <button key={clause} type="button" class="suggestion" onClick={() => onPick(words)}>
            {words}
          </button>
        );
      })}
    </div>
  );
}

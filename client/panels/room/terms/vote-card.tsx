// Owns the card of the extension vote in the last days: the question, who has voted, and the way to one's own vote.
import { awaits } from '../../../../shared/views/index.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { SignatureRow } from '../../kit/signature-row.tsx';
import { openProposal } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import './terms.css';

export function VoteCard() {
  const { view, me } = useRoom();
  if (view.session.phase !== 'truce' || view.truce.extension === 'closed') return null;
  const questions = Object.values(view.proposals).filter(
    (one) => one.track === 'extension' && one.state === 'open',
  );
  const mine = questions.find((one) => awaits(one, me)) ?? questions[0];
  return (
    <section class="vote-card" aria-label={t('room.vote.title')}>
      <h3>{t('room.vote.title')}</h3>
      <p>{t(`room.vote.${view.truce.extension}`, { day: view.clock.days })}</p>
      {mine && view.truce.extension === 'open' ? (
        <>
          <SignatureRow
            signatories={mine.signatories}
            signed={mine.signed}
            declined={mine.declined}
            you={me}
            on="ground"
          />
          <Button
            kind={awaits(mine, me) ? 'primary' : 'secondary'}
            size="small"
            onPress={() => openProposal(mine.id)}
          >
            {t(awaits(mine, me) ? 'room.vote.cast' : 'room.vote.read')}
          </Button>
        </>
      ) : null}
    </section>
  );
}

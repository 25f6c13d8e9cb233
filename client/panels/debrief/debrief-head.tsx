// The head of the debrief: how it ended, through whose eyes it is shown, and what to do with it next.
import { useState } from 'preact/hooks';
import type { DebriefView, Ending } from '../../../shared/views/index.ts';
import { go } from '../../store/route.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { QuestionsDialog } from './questions-dialog.tsx';
import { SealChoice, type SealItem } from './seal-choice.tsx';

interface DebriefHeadProps {
  readonly debrief: DebriefView;
  /** Null for who led no delegation. */
  readonly you: string | null;
  readonly seenBy: string | null;
  readonly onSeenBy: (seat: string | null) => void;
}

/** Stands for everything laid open, among ids of delegations. */
const TRUTH = 'truth';

export function DebriefHead({ debrief, you, seenBy, onSeenBy }: DebriefHeadProps) {
  const [asking, setAsking] = useState(false);
  const { ending, seats, seed } = debrief;
  return (
    <header class="debrief-head">
      <button type="button" class="debrief-mark" onClick={() => go('/')} title={t('nav.frontDoor')}>
        {t('app.name')}
      </button>
      <div class="debrief-ending">
        <h1>{t('debrief.ended', { ending: t(`ending.${ending.kind}`), day: ending.day })}</h1>
        <p class="quiet">
          {seenBy === null
            ? `${endingInWords(ending)} ${ownLine(you, seed)}`
            : t('debrief.seenNote', { who: delegationName(seenBy, { article: true }) })}
        </p>
      </div>
      <div class="debrief-seen no-print">
        <span class="quiet" aria-hidden="true">
          {t('debrief.showAs')}
        </span>
        <SealChoice
          label={t('debrief.showAs')}
          items={eyesOf(seats)}
          selected={seenBy ?? TRUTH}
          onSelect={(id) => onSeenBy(id === TRUTH ? null : id)}
        />
      </div>
      <Button icon="print" onPress={() => window.print()}>
        {t('debrief.print')}
      </Button>
      <Button kind="primary" onPress={() => setAsking(true)}>
        {t('debrief.questions')}
      </Button>
      {asking ? <QuestionsDialog onClose={() => setAsking(false)} /> : null}
    </header>
  );
}

const ownLine = (you: string | null, seed: string): string =>
  you === null
    ? t('debrief.seed', { seed })
    : t('debrief.seatAndSeed', { who: delegationName(you, { article: true }), seed });

const eyesOf = (seats: DebriefView['seats']): readonly SealItem[] => [
  { id: TRUTH, label: t('debrief.everythingOpen'), content: t('debrief.asItWas') },
  ...seats.map(({ delegation }) => ({
    id: delegation,
    label: t('debrief.asSeenBy', { who: delegationName(delegation, { article: true }) }),
  })),
];

/** What the ending means, in one plain sentence. */
function endingInWords({ kind, by }: Ending): string {
  if (kind === 'broken' && by !== null) {
    return t('debrief.brokenBy', { who: delegationName(by, { article: true }) });
  }
  return t(`debrief.endingNote.${kind}`);
}

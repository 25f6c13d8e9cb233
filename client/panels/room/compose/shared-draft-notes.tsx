// Owns what stands above a draft of several: with whom it is shared, who is writing, and what of ours was replaced.
import { useEffect, useState } from 'preact/hooks';
import { draft } from '../../../store/draft.ts';
import { serverNow } from '../../../store/session.ts';
import {
  codrafters,
  forgetReplaced,
  isShared,
  replacedDraft,
  restoreDraft,
} from '../../../store/shared-draft.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useRoom } from '../room-state.ts';

/** For so long after its last saving somebody is said to be writing, in milliseconds. */
const WRITING = 8_000;

export function SharedDraftNotes() {
  if (!isShared.value && replacedDraft.value === null) return null;
  return (
    <div class="shared-draft">
      {isShared.value ? <Company /> : null}
      <Replaced />
    </div>
  );
}

function Company() {
  const writer = useWriter();
  const names = joinWords(Object.values(codrafters.value));
  return (
    <>
      <p class="who-reads">
        <Icon name="eye" size={16} />
        <span>
          {t('room.compose.shared', { names })}. {t('room.readers.draft')}
        </span>
      </p>
      <p class="shared-draft-writer" role="status">
        {writer === null ? null : t('room.compose.writing', { name: writer })}
      </p>
    </>
  );
}

/** The name of somebody else who has just saved; null when nobody has. */
function useWriter(): string | null {
  const { view } = useRoom();
  const [, look] = useState(0);
  const saved = view.draft;
  const name = saved?.draft ? codrafters.value[saved.by] : undefined;
  const left = saved && name !== undefined ? saved.at + WRITING - serverNow() : 0;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => look((times) => times + 1), left);
    return () => clearTimeout(timer);
  }, [saved?.n]);
  return left > 0 && name !== undefined ? name : null;
}

function Replaced() {
  const kept = replacedDraft.value;
  const { view } = useRoom();
  if (kept === null) return null;
  const name = view.members.find(({ id }) => id === kept.by)?.name ?? '';
  return (
    <p class="shared-draft-kept" role="status">
      <span>{t(draft.value === null ? 'room.compose.putAway' : 'room.compose.changed', { name })}</span>
      <Button kind="secondary" size="small" icon="undo" onPress={restoreDraft}>
        {t('room.compose.restore')}
      </Button>
      <Button kind="quiet" size="small" onPress={forgetReplaced}>
        {t('room.compose.letGo')}
      </Button>
    </p>
  );
}

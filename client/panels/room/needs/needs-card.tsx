// Owns the card that says what needs this delegation next; knows nothing of how each need is met.
import { unread } from '../../../store/unread.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { t } from '../../../texts/t.ts';
import { nextNeeds } from '../logic/next-needs.ts';
import { openNeed } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import { needSentence, thenPhrases } from './need-words.ts';
import './needs.css';

/** The next need in a sentence, the ones after it in a line; pressing it turns the room there. */
export function NeedsCard() {
  const { view, scenario } = useRoom();
  const [first, ...others] = nextNeeds(view, scenario, unread.value);
  if (!first) return null;
  const then = thenPhrases(others, view);
  return (
    <button type="button" class={`needs-card needs-${first.kind}`} onClick={() => openNeed(first)}>
      <kbd>N</kbd>
      <span class="needs-words">
        <span class="unseen">{t('room.need.label')}</span>
        <strong>{needSentence(first, view)}</strong>
        {then.length > 0 ? <span>{t('room.need.then', { list: joinWords(then) })}</span> : null}
      </span>
    </button>
  );
}

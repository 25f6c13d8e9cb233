// Owns the search over every message this person may read; what is found leads to where it was said.
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { renderWords } from '../../../texts/words.ts';
import { Field } from '../../kit/field.tsx';
import { Seal } from '../../kit/seal.tsx';
import { messagesWith } from '../logic/messages-with.ts';
import { useRoom } from '../room-state.ts';
import { jumpTo, searching } from './channel-state.ts';
import { channelTitle } from './channel-words.ts';

const SHOWN = 60;

export function MessageSearch() {
  const room = useRoom();
  const typed = searching.value ?? '';
  const hits = messagesWith(room.view.messages, typed, renderWords);
  return (
    <div class="tab-scroll message-search">
      <Field
        label={t('room.channels.search')}
        labelUnseen
        placeholder={t('room.channels.searchHint')}
        value={typed}
        onInput={(text) => {
          searching.value = text;
        }}
      />
      {typed.trim() === '' ? null : (
        <p class="quiet" role="status">
          {t('room.channels.found', { count: hits.length })}{' '}
          {hits.length > SHOWN ? t('room.channels.found.most', { count: SHOWN }) : null}
        </p>
      )}
      <ul>
        {hits.slice(0, SHOWN).map((message) => (
          <li key={`${message.channel}${message.n}`}>
            <button type="button" class="message-hit" onClick={() => jumpTo(message)}>
              <Seal delegation={message.from} size={16} title={null} />
              <b>{delegationName(message.from)}</b>
              <span class="quiet">
                {channelTitle(room, message.channel)}, {t('room.day', { day: message.day })}
              </span>
              <span class="message-hit-words">{renderWords(message.words)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

// Owns everything said in every channel, searchable, with who could read it.
import { useMemo, useState } from 'preact/hooks';
import { FACILITATION } from '../../../../shared/vocabulary/index.ts';
import { ct } from '../../../texts/console.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { renderWords } from '../../../texts/words.ts';
import { Field } from '../../kit/field.tsx';
import { Seal, seatColours } from '../../kit/seal.tsx';
import { useConsole } from '../console-state.ts';
import { channelCounts, type Spoken, searchMessages } from './message-search.ts';

const SHOWN = 200;

export function ChannelsPart() {
  const { view } = useConsole();
  const [channel, setChannel] = useState<string | null>(null);
  const [text, setText] = useState('');
  const spoken = useMemo(
    () =>
      view.messages.map(
        (message): Spoken => ({
          message,
          words: `${delegationName(message.from)} ${renderWords(message.words)}`,
        }),
      ),
    [view.messages],
  );
  const found = searchMessages(spoken, channel, text);
  return (
    <>
      <div class="part-tools">
        <label class="channel-choice">
          <span class="unseen">{ct('channels.choose')}</span>
          <select value={channel ?? ''} onChange={(event) => setChannel(event.currentTarget.value || null)}>
            <option value="">{ct('channels.all', { count: view.messages.length })}</option>
            {channelCounts(view.messages).map(([key, count]) => (
              <option key={key} value={key}>
                {ct('channels.one', { name: nameOf(key), count })}
              </option>
            ))}
          </select>
        </label>
        <Field
          label={ct('channels.search')}
          labelUnseen
          placeholder={ct('channels.search')}
          value={text}
          onInput={setText}
        />
      </div>
      {found.length === 0 ? <p class="quiet">{ct('channels.none')}</p> : null}
      <ul class="console-messages">
        {found.slice(0, SHOWN).map(({ message }) => (
          <li key={`${message.channel}${message.n}`} style={seatColours(message.from)}>
            <Seal delegation={message.from} size={18} />
            <p>
              <b>{delegationName(message.from)}</b>{' '}
              <small>
                {message.statement ? t('room.channels.statement') : nameOf(message.channel)},{' '}
                {t('room.day', { day: message.day })}
              </small>
              <br />
              {renderWords(message.words)}
              {message.attaches === null ? null : (
                <small> {ct('channels.with', { id: message.attaches })}</small>
              )}
            </p>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p class="quiet">{ct('record.more', { count: found.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

/** Readers by their letters; the table by its name. */
const nameOf = (channel: string): string =>
  channel === 'table'
    ? t('room.channels.tableShort')
    : channel
        .split('-')
        .map((id) => (id === FACILITATION ? delegationName(id) : id))
        .join(', ');

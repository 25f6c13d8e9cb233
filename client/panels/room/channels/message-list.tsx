// Owns the words of one channel, day by day, each with its speaker's edge, and the line where the unread begin.
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../texts/t.ts';
import { byDay, type Channel, firstUnread } from '../logic/channels.ts';
import { useRoom } from '../room-state.ts';
import { found } from './channel-state.ts';
import { Message } from './message.tsx';

interface MessageListProps {
  readonly channel: Channel;
  /** Number of the last message read before the channel was opened. */
  readonly readUpTo: number;
}

export function MessageList({ channel, readUpTo }: MessageListProps) {
  const { view } = useRoom();
  const box = useRef<HTMLDivElement>(null);
  const line = firstUnread(channel, view.audience, readUpTo);
  const sought = found.value?.channel === channel.key ? found.value.n : null;
  useEffect(() => {
    const shown = box.current?.querySelector('.message-found') ?? box.current?.querySelector('.unread-line');
    if (shown) shown.scrollIntoView({ block: 'center' });
    else box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [channel.messages.length, sought]);
  // Whoever leaves the channel has seen it.
  useEffect(
    () => () => {
      if (found.peek()?.channel === channel.key) found.value = null;
    },
    [],
  );
  if (channel.messages.length === 0) return <p class="tab-empty">{t('room.channels.silent')}</p>;
  return (
    <div class="tab-scroll messages" ref={box} role="log" aria-label={t('room.channels.words')}>
      {byDay(channel.messages).map(({ day, messages }) => (
        <Fragment key={day}>
          <p class="day-line">
            <span>{t('room.day', { day })}</span>
          </p>
          {messages.map((message) => (
            <Fragment key={message.n}>
              {message.n === line ? (
                <p class="day-line unread-line">
                  <span>{t('room.channels.new.line')}</span>
                </p>
              ) : null}
              <Message message={message} isFound={message.n === sought} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

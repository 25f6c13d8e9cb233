// Owns the words of one channel, day by day, each with its speaker's edge, and the line where the unread begin.
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type MessageView, textKnownAs } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { renderWords } from '../../../texts/words.ts';
import { Icon } from '../../kit/icon.tsx';
import { Seal, seatColours } from '../../kit/seal.tsx';
import { byDay, type Channel, firstUnread } from '../logic/channels.ts';
import { openProposal } from '../open-need.ts';
import { proposalTitle } from '../proposals/proposal-words.ts';
import { useRoom } from '../room-state.ts';

interface MessageListProps {
  readonly channel: Channel;
  /** Number of the last message read before the channel was opened. */
  readonly readUpTo: number;
}

export function MessageList({ channel, readUpTo }: MessageListProps) {
  const { me } = useRoom();
  const box = useRef<HTMLDivElement>(null);
  const line = firstUnread(channel, me, readUpTo);
  useEffect(() => {
    const unreadLine = box.current?.querySelector('.unread-line');
    if (unreadLine) unreadLine.scrollIntoView({ block: 'center' });
    else box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [channel.messages.length]);
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
              <Message message={message} />
            </Fragment>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

const timeOf = (at: number): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function Message({ message }: { readonly message: MessageView }) {
  const { view, me } = useRoom();
  const attached = message.attaches === null ? undefined : textKnownAs(view.proposals, message.attaches);
  return (
    <article class={`message ${message.from === me ? 'message-own' : ''}`} style={seatColours(message.from)}>
      <header>
        <Seal delegation={message.from} size={16} title={null} />
        <b>{delegationName(message.from)}</b>
        {message.statement ? <span class="message-kind">{t('room.channels.statement')}</span> : null}
        <time>{timeOf(message.at)}</time>
      </header>
      <p>{renderWords(message.words)}</p>
      {message.attaches === null ? null : (
        <button
          type="button"
          class="attached on-paper"
          disabled={!attached}
          onClick={() => openProposal(message.attaches ?? '')}
        >
          <Icon name="document" size={16} />
          <b>{message.attaches}</b>
          <span>{attached ? proposalTitle(attached) : t('room.channels.notReadable')}</span>
          {attached ? <u>{t('room.channels.open')}</u> : null}
        </button>
      )}
    </article>
  );
}

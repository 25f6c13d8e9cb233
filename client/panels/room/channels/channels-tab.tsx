// Owns the channels tab: which conversation is read, its words and its composer.
import { useEffect, useState } from 'preact/hooks';
import { selectedChannel } from '../../../store/ui.ts';
import { lastReadIn, markRead, unread } from '../../../store/unread.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { channelsOf } from '../logic/channels.ts';
import { useRoom } from '../room-state.ts';
import { channelTitle, membersOf } from './channel-words.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { NewChannel } from './new-channel.tsx';
import './channels.css';

export function ChannelsTab() {
  const { view } = useRoom();
  const [adding, setAdding] = useState(false);
  const key = selectedChannel.value;
  const channels = channelsOf(view);
  const channel = channels.find((one) => one.key === key) ?? { key, readers: key.split('-'), messages: [] };
  const known = channels.some((one) => one.key === key) ? channels : [...channels, channel];
  const readFrom = useReading(key, channel.messages.length);
  return (
    <div class="tab-body channels">
      <div class="channel-row">
        <nav class="channel-tabs" aria-label={t('room.channels.label')}>
          {known.map((one) => (
            <ChannelButton key={one.key} channel={one.key} />
          ))}
        </nav>
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          label={t('room.channels.new')}
          title={t('room.channels.new')}
          onPress={() => setAdding(true)}
        />
      </div>
      <MessageList key={key} channel={channel} readUpTo={readFrom} />
      <Composer key={`c${key}`} channel={key} />
      {adding ? <NewChannel onDone={() => setAdding(false)} /> : null}
    </div>
  );
}

/** Marks a channel read once it is shown; gives back where the reader had left off, so that the line stays while it is read. */
function useReading(key: string, count: number): number {
  const [from, setFrom] = useState({ key, n: lastReadIn(key) });
  useEffect(() => {
    if (from.key !== key) setFrom({ key, n: lastReadIn(key) });
    markRead(key);
  }, [key, count]);
  return from.key === key ? from.n : lastReadIn(key);
}

function ChannelButton({ channel }: { readonly channel: string }) {
  const { scenario, me } = useRoom();
  const count = unread.value[channel] ?? 0;
  return (
    <button
      type="button"
      class="channel-tab"
      aria-pressed={selectedChannel.value === channel}
      onClick={() => {
        selectedChannel.value = channel;
      }}
    >
      <b>{channelTitle(channel, me)}</b>
      {count > 0 ? <span class="tab-count tab-count-strong">{count}</span> : null}
      <span class="quiet">
        {channel === 'table' ? t('room.channels.all') : membersOf(scenario, channel).join(', ')}
      </span>
    </button>
  );
}

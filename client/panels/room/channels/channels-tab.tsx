// Owns the channels tab: which conversation is read, its words and its composer, and the search over all of them.
import { useEffect, useState } from 'preact/hooks';
import { selectedChannel } from '../../../store/ui.ts';
import { lastReadIn, markRead, unread } from '../../../store/unread.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { type Channel, shownChannels } from '../logic/channels.ts';
import { useRoom } from '../room-state.ts';
import { passing, searching } from './channel-state.ts';
import { channelTitle, membersOf } from './channel-words.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import { MessageSearch } from './message-search.tsx';
import { NewChannel } from './new-channel.tsx';
import { PassOn } from './pass-on.tsx';
import './channels.css';

export function ChannelsTab() {
  const { view } = useRoom();
  const [adding, setAdding] = useState(false);
  const key = selectedChannel.value;
  const channels = shownChannels(view, key);
  const channel = channels.find((one) => one.key === key);
  return (
    <div class={`tab-body channels ${searching.value === null ? '' : 'channels-searched'}`}>
      <div class="channel-row">
        <nav class="channel-tabs" aria-label={t('room.channels.label')}>
          {channels.map((one) => (
            <ChannelButton key={one.key} channel={one.key} />
          ))}
        </nav>
        <Button
          kind="quiet"
          size="small"
          icon={searching.value === null ? 'search' : 'close'}
          label={t('room.channels.search')}
          title={t('room.channels.search')}
          expanded={searching.value !== null}
          onPress={() => {
            searching.value = searching.value === null ? '' : null;
          }}
        />
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          label={t('room.channels.new')}
          title={t('room.channels.new')}
          onPress={() => setAdding(true)}
        />
      </div>
      {searching.value !== null ? <MessageSearch /> : channel ? <Conversation channel={channel} /> : null}
      {adding ? <NewChannel onDone={() => setAdding(false)} /> : null}
      {passing.value ? <PassOn message={passing.value} /> : null}
    </div>
  );
}

function Conversation({ channel }: { readonly channel: Channel }) {
  const { key, messages } = channel;
  const readFrom = useReading(key, messages.length);
  return (
    <>
      <MessageList key={key} channel={channel} readUpTo={readFrom} />
      <Composer key={`c${key}`} channel={key} />
    </>
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
  const room = useRoom();
  const count = unread.value[channel] ?? 0;
  return (
    <button
      type="button"
      class="channel-tab"
      aria-pressed={selectedChannel.value === channel && searching.value === null}
      onClick={() => {
        searching.value = null;
        selectedChannel.value = channel;
      }}
    >
      <b>{channelTitle(room, channel)}</b>
      {count > 0 ? <span class="tab-count tab-count-strong">{count}</span> : null}
      <span class="quiet">{readersInShort(room, channel)}</span>
    </button>
  );
}

function readersInShort({ scenario, me }: ReturnType<typeof useRoom>, channel: string): string {
  if (channel === 'table') return t('room.channels.all');
  if (channel === me) return t('room.channels.ownReaders');
  return membersOf(scenario, channel)
    .map((id) => (scenario.delegations.some((one) => one.id === id) ? id : t('room.channels.facilitator')))
    .join(', ');
}

// Tests: channels, their readers and the unread line.
import { describe, expect, it } from 'vitest';
import type { MemberCard, MessageView } from '../../../../shared/views/index.ts';
import { memberCard } from '../../../testing/member-card.ts';
import { seatView } from '../../../testing/room-fixture.ts';
import { byDay, channelKey, channelsOf, firstUnread, shownChannels } from './channels.ts';

const message = (n: number, from: string, channel = 'table', day = 12): MessageView => ({
  channel,
  n,
  day,
  at: day * 1000 + n,
  from,
  readers: channel === 'table' ? 'table' : channel.split('-'),
  words: { text: 'Words.' },
  attaches: null,
  statement: false,
});

const self = { delegation: 'UA', member: 'M1' };

describe('channels', () => {
  const messages = [
    message(1, 'RU', 'table', 11),
    message(1, 'MED', 'UA-MED'),
    message(2, 'UA', 'UA-MED'),
    message(3, 'MED', 'UA-MED'),
  ];
  const channels = channelsOf(seatView('UA', { messages }));

  it('begin with the table and name their readers', () => {
    expect(channels.map((channel) => channel.key)).toEqual(['table', 'UA-MED']);
    expect(channels[1]?.readers).toEqual(['UA', 'MED']);
    expect(channelKey(['RU', 'UA', 'US', 'EU', 'MED'], ['MED', 'UA'])).toBe('UA-MED');
  });

  it('draw the unread line before the first message of somebody else', () => {
    const room = channels[1];
    if (!room) throw new Error('the channel is missing');
    expect(firstUnread(room, self, 1)).toBe(3);
    expect(firstUnread(room, self, 3)).toBeNull();
  });

  it('stand under their days', () => {
    expect(byDay(messages).map(({ day, messages: held }) => [day, held.length])).toEqual([
      [11, 1],
      [12, 3],
    ]);
  });

  it('stand open before anybody has spoken: among own people, and to who runs the session', () => {
    const ours = { at: 'delegation', delegation: 'UA', role: 'head' } as const;
    const keys = (members: readonly MemberCard[], asked = 'table') =>
      shownChannels(seatView('UA', { messages, members }), asked).map(({ key }) => key);
    expect(keys([memberCard('M1', ours)])).toEqual(['table', 'UA-MED']);
    const people = [memberCard('M1', ours), memberCard('M2', ours), memberCard('M3', { at: 'facilitation' })];
    expect(keys(people, 'UA-EU')).toEqual(['table', 'UA-MED', 'UA', 'UA-facilitation', 'UA-EU']);
    expect(keys(people, 'UA-MED')).toEqual(['table', 'UA-MED', 'UA', 'UA-facilitation']);
    expect(channelKey(['RU', 'UA'], ['facilitation', 'UA'])).toBe('UA-facilitation');
  });
});

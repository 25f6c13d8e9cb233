// Owns the words for what needs a seat next: one sentence for the first, short phrases for the rest.

import { assertNever } from '../../../../shared/kernel/index.ts';
import type { SeatView } from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import type { Need } from '../logic/next-needs.ts';

const names = (ids: readonly string[]) => joinWords(ids.map((id) => delegationName(id, { article: true })));

/** Who can read a channel, the seat itself left out; the whole table by its own name. */
export function channelName(channel: string, me: string): string {
  if (channel === 'table') return t('room.channels.table');
  return names(channel.split('-').filter((id) => id !== me));
}

/** The need as an instruction. */
export function needSentence(need: Need, view: SeatView): string {
  const me = view.audience.delegation;
  switch (need.kind) {
    case 'paused':
      return t(view.session.host ? 'room.need.paused.host' : 'room.need.paused');
    case 'terms':
      return t('room.need.terms', { day: need.day, days: need.days });
    case 'vote':
      return t('room.need.vote', { days: need.daysLeft, day: view.clock.day + need.daysLeft });
    case 'proposal':
      return t('room.need.proposal', {
        id: need.proposal,
        days: need.daysLeft,
        day: view.clock.day + need.daysLeft,
      });
    case 'unread':
      return t('room.need.unread', { count: need.count, channel: channelName(need.channel, me) });
    case 'capacity':
      return t('room.need.capacity', { left: need.left });
    case 'ready':
      return t(need.waitedFor.length === 0 ? 'room.need.ready.last' : 'room.need.ready');
    case 'wait':
      return t('room.need.wait', { names: names(need.waitedFor) });
    default:
      return assertNever(need);
  }
}

/** The need in a few words, for the line under the first. */
export function needPhrase(need: Need, view: SeatView): string {
  const me = view.audience.delegation;
  switch (need.kind) {
    case 'paused':
      return t('room.then.paused');
    case 'terms':
      return t('room.then.terms');
    case 'vote':
      return t('room.then.vote');
    case 'proposal':
      return need.proposal;
    case 'unread':
      return t('room.then.unread', { count: need.count, channel: channelName(need.channel, me) });
    case 'capacity':
      return t('room.then.capacity', { left: need.left });
    case 'ready':
      return t('room.then.ready');
    case 'wait':
      return t('room.then.wait');
    default:
      return assertNever(need);
  }
}

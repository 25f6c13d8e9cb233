// Owns the words for what needs a seat next: one sentence for the first, short phrases for the rest.

import { assertNever } from '../../../../shared/kernel/index.ts';
import type { SeatView } from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { keepTogether } from '../keep-together.ts';
import { isOpen, type Need } from '../logic/next-needs.ts';

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
      return t(isOpen(view, 'session.resume') ? 'room.need.paused.host' : 'room.need.paused');
    case 'covered':
      return t('room.need.covered');
    case 'terms':
      return t('room.need.terms', { day: need.day, days: need.days });
    case 'vote':
      return t('room.need.vote', { days: need.daysLeft, day: view.clock.day + need.daysLeft });
    case 'proposal':
      return t('room.need.proposal', {
        id: keepTogether(need.proposal),
        days: need.daysLeft,
        day: view.clock.day + need.daysLeft,
      });
    case 'unread':
      return t('room.need.unread', { count: need.count, channel: channelName(need.channel, me) });
    case 'capacity':
      return t('room.need.capacity', { left: need.left });
    case 'propose':
      return t('room.need.propose');
    case 'ready':
      return t(need.waitedFor.length === 0 ? 'room.need.ready.last' : 'room.need.ready');
    case 'wait':
      return t('room.need.wait', { names: names(need.waitedFor) });
    default:
      return assertNever(need);
  }
}

const THEN_SHOWN = 3;

/** The needs after the first in a few words each; unread messages are added up, readiness goes without saying. */
export function thenPhrases(needs: readonly Need[], view: SeatView): readonly string[] {
  const unread = needs.filter((need) => need.kind === 'unread');
  const count = unread.reduce((sum, need) => sum + need.count, 0);
  return needs
    .filter((need) => need.kind !== 'ready' && need.kind !== 'wait')
    .filter((need) => need.kind !== 'unread' || need === unread[0])
    .slice(0, THEN_SHOWN)
    .map((need) =>
      need.kind === 'unread' && unread.length > 1
        ? t('room.then.unreadAll', { count })
        : needPhrase(need, view),
    );
}

/** The need in a few words, for the line under the first. */
function needPhrase(need: Need, view: SeatView): string {
  const me = view.audience.delegation;
  switch (need.kind) {
    case 'paused':
      return t('room.then.paused');
    case 'covered':
      return t('room.then.covered');
    case 'terms':
      return t('room.then.terms');
    case 'vote':
      return t('room.then.vote');
    case 'proposal':
      return keepTogether(need.proposal);
    case 'unread':
      return t('room.then.unread', { count: need.count, channel: channelName(need.channel, me) });
    case 'capacity':
      return t('room.then.capacity', { left: need.left });
    case 'propose':
      return t('room.then.propose');
    case 'ready':
    case 'wait':
      return '';
    default:
      return assertNever(need);
  }
}

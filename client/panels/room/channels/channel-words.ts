// Owns the words for who is in a channel and who can read what is said there.
import type { PublicScenario } from '../../../../shared/views/index.ts';
import { joinWords } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';

/** The members of a channel by its key; every delegation for the table. */
export function membersOf(scenario: PublicScenario, channel: string): readonly string[] {
  return channel === 'table' ? scenario.delegations.map((one) => one.id) : channel.split('-');
}

/** A tab's title: the other side of a bilateral by name, a group by its letters. */
export function channelTitle(channel: string, me: string): string {
  if (channel === 'table') return t('room.channels.tableShort');
  const others = channel.split('-').filter((id) => id !== me);
  if (others.length === 0) return t('room.channels.own');
  return others.length === 1 && others[0] ? delegationName(others[0]) : others.join(', ');
}

/** The statement beside every composer: who can read this. */
export function readersInWords(scenario: PublicScenario, channel: string): string {
  if (channel === 'table') return t('room.readers.table');
  const members = membersOf(scenario, channel);
  const names = joinWords(members.map((id) => delegationName(id, { article: true })));
  return t('room.readers.some', { names });
}

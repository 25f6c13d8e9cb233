// Owns the words for who is in a channel and who can read what is said there.
import type { PublicScenario } from '../../../../shared/views/index.ts';
import { FACILITATION } from '../../../../shared/vocabulary/index.ts';
import { capitaliseSentences, joinWords } from '../../../texts/format-message.ts';
import { delegationName } from '../../../texts/names.ts';
import { t } from '../../../texts/t.ts';
import { isFacilitated } from '../logic/channels.ts';
import type { Room } from '../room-state.ts';

/** The readers of a channel by its key; every delegation for the table. */
export function membersOf(scenario: PublicScenario, channel: string): readonly string[] {
  return channel === 'table' ? scenario.delegations.map((one) => one.id) : channel.split('-');
}

const isMediator = ({ delegations }: PublicScenario, id: string): boolean =>
  delegations.find((one) => one.id === id)?.role === 'mediator';

/** A tab's title: the other side of a bilateral by name, a mediator's as a shuttle, a group by its letters. */
export function channelTitle({ scenario, me }: Pick<Room, 'scenario' | 'me'>, channel: string): string {
  if (channel === 'table') return t('room.channels.tableShort');
  const others = channel.split('-').filter((id) => id !== me);
  const [other] = others;
  if (other === undefined) return t('room.channels.own');
  if (others.length > 1) {
    return others.map((id) => (id === FACILITATION ? t('room.channels.facilitator') : id)).join(', ');
  }
  if (other === FACILITATION) return t('room.channels.facilitator');
  const name = delegationName(other);
  return isMediator(scenario, other) || isMediator(scenario, me)
    ? t('room.channels.shuttle', { name })
    : name;
}

const inText = (ids: readonly string[]): string =>
  joinWords(ids.map((id) => delegationName(id, { article: true })));

/**
 * The statement beside every composer: who can read this, now and by rule. Facilitators read everything (rule 7.12), and a
 * mediator may carry a word further (rule 7.15).
 */
export function readersInWords(room: Room, channel: string): string {
  const { scenario, view, me } = room;
  if (channel === 'table') return withFacilitators(room, t('room.readers.table'));
  const members = membersOf(scenario, channel);
  const others = members.filter((id) => id !== me);
  if (others.length === 0) return withFacilitators(room, t('room.readers.own'));
  if (others.every((id) => id === FACILITATION)) return t('room.readers.facilitation');
  const some = t('room.readers.some', { names: inText(members) });
  const carrier = others.find((id) => isMediator(scenario, id));
  const carried =
    carrier && view.session.phase !== 'debrief'
      ? `${some} ${capitaliseSentences(t('room.readers.mayPass', { name: delegationName(carrier, { article: true }) }))}`
      : some;
  return members.includes(FACILITATION) ? carried : withFacilitators(room, carried);
}

/** Of a text that not everybody reads, too. */
const withFacilitators = ({ view }: Pick<Room, 'view'>, readers: string): string =>
  isFacilitated(view) ? `${readers} ${t('room.readers.andFacilitation')}` : readers;

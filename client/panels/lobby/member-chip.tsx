// Owns a person in the lobby: a name that can be dragged, and pressed for the same by menu; plain words for who may not.

import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import type { LobbyMember } from './lobby-props.ts';
import { nameOf, placeInWords } from './places.ts';
import type { Drag } from './use-drag.ts';
import './member-chip.css';

/** What a facilitator does with names; null for everybody else. */
export interface Handling {
  readonly drag: Drag;
  readonly onPress: (member: LobbyMember) => void;
}

interface MemberChipProps {
  readonly member: LobbyMember;
  readonly you: boolean;
  readonly handling: Handling | null;
  /** With the wishes of who waits. */
  readonly withWishes?: boolean;
}

export function MemberChip({ member, you, handling, withWishes = false }: MemberChipProps) {
  const inside = <Inside member={member} you={you} withWishes={withWishes} />;
  const classes = `member member-${member.presence}`;
  if (!handling) return <span class={classes}>{inside}</span>;
  const { drag, onPress } = handling;
  return (
    <button
      type="button"
      class={`${classes} member-grip ${drag.held?.id === member.id ? 'member-held' : ''}`}
      aria-label={labelOf(member)}
      title={titleOf(member)}
      data-member={member.id}
      onClick={() => onPress(member)}
      {...drag.grip(member.id)}
    >
      {inside}
    </button>
  );
}

const titleOf = ({ presence, ...member }: LobbyMember): string =>
  [
    t('table.move', { name: nameOf(member) }),
    ...(presence === 'here' ? [] : [presenceInWords(presence)]),
  ].join(', ');

function labelOf(member: LobbyMember): string {
  const words = t('table.placeOf', { name: nameOf(member), place: placeInWords(member.place) });
  return member.presence === 'here' ? words : `${words}, ${presenceInWords(member.presence)}`;
}

function Inside({ member, you, withWishes }: Pick<MemberChipProps, 'member' | 'you' | 'withWishes'>) {
  const { place, presence, prefers } = member;
  const notes = [
    ...(place.at === 'delegation' ? [t(`role.${place.role}`)] : []),
    ...(place.at === 'facilitation' || place.at === 'gallery' ? [placeInWords(place)] : []),
    ...(you ? [t('table.you')] : member.host ? [t('table.host')] : []),
    ...(withWishes && prefers[0] ? [t('table.wishes', { who: delegationName(prefers[0]) })] : []),
  ];
  return (
    <>
      {nameOf(member)} {notes.length > 0 ? <small>{notes.join(', ')}</small> : null}
      {presence === 'here' ? null : <span class="unseen">{presenceInWords(presence)}</span>}
    </>
  );
}

/** Shown by the form of the name alone, and said here. */
const presenceInWords = (presence: 'listed' | 'away'): string =>
  t(presence === 'listed' ? 'table.notHere' : 'table.away');

interface CarriedProps {
  readonly drag: Drag;
  readonly members: readonly LobbyMember[];
}

/** The name under the pointer while it is dragged. */
export function CarriedName({ drag: { held }, members }: CarriedProps) {
  const member = held ? members.find(({ id }) => id === held.id) : undefined;
  if (!held || !member) return null;
  return (
    <span class="member-carried" style={{ left: `${held.x}px`, top: `${held.y}px` }} aria-hidden="true">
      {nameOf(member)}
    </span>
  );
}

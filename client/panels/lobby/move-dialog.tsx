// Owns the menu that does what dragging does, and more: a person's place and role, by press or by keyboard.
import { useState } from 'preact/hooks';
import { type Place, type Role, roles } from '../../../shared/vocabulary/index.ts';
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Seal } from '../kit/seal.tsx';
import { Segmented } from '../kit/tabs.tsx';
import type { LobbyActs, LobbyMember, LobbyRoom } from './lobby-props.ts';
import { freeRole, hasPlayed, headOf, membersOf, nameOf, placeKey, roomLeft } from './places.ts';
import './move-dialog.css';

interface MoveDialogProps {
  readonly member: LobbyMember;
  readonly room: LobbyRoom;
  readonly acts: LobbyActs;
  readonly onClose: () => void;
}

export function MoveDialog({ member, room, acts, onClose }: MoveDialogProps) {
  const { place: now } = member;
  const [where, setWhere] = useState(() => placeKey(now));
  const [chosen, setChosen] = useState<Role | null>(null);
  // Nobody takes a role along: the head of one delegation would send away that of another.
  const role =
    now.at === 'delegation' && where === placeKey(now) ? now.role : freeRole(room.members, where, member.id);
  const place = chosenPlace(where, chosen ?? role);
  const { remove } = acts;
  const done = () => {
    acts.place(member.id, place);
    onClose();
  };
  const sendAway = () => {
    remove?.(member.id);
    onClose();
  };
  return (
    <Dialog
      title={t('move.title', { name: nameOf(member) })}
      onClose={onClose}
      footer={
        <>
          {remove && !member.host ? (
            <Button kind="quiet" icon="close" onPress={sendAway}>
              {t(member.presence === 'listed' ? 'move.strike' : 'move.remove')}
            </Button>
          ) : null}
          <Button kind="primary" refusal={refusalOf(place, member, room)} onPress={done}>
            {t('move.do')}
          </Button>
        </>
      }
    >
      <PlaceChoice member={member} room={room} chosen={where} onChoose={setWhere} />
      {place.at === 'delegation' ? <RoleChoice role={place.role} onRole={setChosen} /> : null}
      <Displaced member={member} place={place} room={room} />
    </Dialog>
  );
}

function chosenPlace(where: string, role: Role): Place {
  if (where === 'entrance' || where === 'gallery' || where === 'facilitation') return { at: where };
  return { at: 'delegation', delegation: where, role };
}

function refusalOf(place: Place, member: LobbyMember, { members, seats }: LobbyRoom): string | null {
  const { place: now } = member;
  const stays = placeKey(place) === placeKey(now);
  if (place.at !== 'delegation') return stays ? t('move.unmoved', { name: nameOf(member) }) : null;
  if (stays && now.at === 'delegation' && now.role === place.role) {
    return t('move.unmoved', { name: nameOf(member) });
  }
  const full = !stays && roomLeft(members, seats, place.delegation) === 0;
  return full ? t('move.full', { who: delegationName(place.delegation) }) : null;
}

interface PlaceChoiceProps {
  readonly member: LobbyMember;
  readonly room: LobbyRoom;
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function PlaceChoice({ member, room, chosen, onChoose }: PlaceChoiceProps) {
  const closed = hasPlayed(member, room);
  const choice = (key: string, name: string, note: string, { seal = false, open = true } = {}) => (
    <label key={key} class="move-choice">
      <input
        type="radio"
        name="place"
        disabled={!open}
        checked={key === chosen}
        onChange={() => onChoose(key)}
      />
      {seal ? <Seal delegation={key} size={22} title={null} /> : null}
      <span>{name}</span> <small>{note}</small>
    </label>
  );
  return (
    <fieldset class="move-places">
      <legend>{t('move.delegation')}</legend>
      {room.seats.map(({ delegation, capacity }) => {
        const count = membersOf(room.members, delegation).length;
        const wish = member.prefers.indexOf(delegation);
        const wished = wish < 0 ? '' : `, ${t('enter.wish', { choice: wish + 1 })}`;
        return choice(
          delegation,
          delegationName(delegation),
          (capacity === null ? t('move.people', { count }) : t('move.members', { count, capacity })) + wished,
          { seal: true },
        );
      })}
      {(['entrance', 'gallery'] as const).map((key) => choice(key, t(`move.${key}`), t(`move.${key}Note`)))}
      {choice(
        'facilitation',
        t('move.facilitation'),
        t(closed ? 'move.hasPlayed' : 'move.facilitationNote'),
        {
          open: !closed,
        },
      )}
    </fieldset>
  );
}

interface RoleChoiceProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

function RoleChoice({ role, onRole }: RoleChoiceProps) {
  return (
    <div class="move-role">
      <span class="field-label">{t('move.role')}</span>
      <Segmented
        label={t('move.role')}
        items={roles.map((id) => ({ id, label: t(`role.${id}`) }))}
        selected={role}
        onSelect={onRole}
      />
    </div>
  );
}

/** A delegation has one head: who was it steps back (rule 2.8), and this says so before. */
function Displaced({ member, place, room }: Displacement) {
  if (place.at !== 'delegation' || place.role !== 'head') return null;
  const head = headOf(room.members, place.delegation);
  if (!head || head.id === member.id) return null;
  return <p class="quiet">{t('move.headTaken', { name: nameOf(head), role: t('role.negotiator') })}</p>;
}

interface Displacement {
  readonly member: LobbyMember;
  readonly place: Place;
  readonly room: LobbyRoom;
}

// Owns the lobby of who runs the session: the way in, the table, and the bar that can be hidden before projecting.
import { useState } from 'preact/hooks';
import type { PublicScenario } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { useHiding } from '../kit/use-hiding.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { ClassListDialog } from './class-list-dialog.tsx';
import { FacilitatorBar, type LobbySheet } from './facilitator-bar.tsx';
import type { FacilitatorLobbyProps, LobbyMember } from './lobby-props.ts';
import { CarriedName } from './member-chip.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { placeAt, placeKey, roomLeft } from './places.ts';
import { RoundTable } from './round-table.tsx';
import { ShowCode } from './show-code.tsx';
import { useDrag } from './use-drag.ts';
import { WayIn } from './way-in.tsx';
import './lobby-page.css';

interface Props extends FacilitatorLobbyProps {
  readonly scenario: PublicScenario;
}

export function FacilitatorLobby({ scenario, ...props }: Props) {
  const { room, you, acts } = props;
  const [moving, setMoving] = useState<string | null>(null);
  const [sheet, setSheet] = useState<LobbySheet | null>(null);
  const [hidden, setHidden] = useHiding(BUSY);
  const drag = useDrag((id, target) => drop(props, id, target));
  const handling = { drag, onPress: ({ id }: LobbyMember) => setMoving(id) };
  const member = room.members.find(({ id }) => id === moving);
  const close = () => setSheet(null);
  return (
    <main class="lobby-page">
      <WayIn code={room.code} origin={room.origin} />
      <RoundTable seats={room.seats} members={room.members} you={you} handling={handling} />
      {hidden ? (
        <Button class="lobby-unhide" size="small" kind="quiet" onPress={() => setHidden(false)}>
          {t('bar.shown')}
        </Button>
      ) : (
        <FacilitatorBar {...props} handling={handling} onOpen={setSheet} onHide={() => setHidden(true)} />
      )}
      <CarriedName drag={drag} members={room.members} />
      {member ? (
        <MoveDialog key={member.id} member={member} room={room} acts={acts} onClose={() => setMoving(null)} />
      ) : null}
      {sheet === 'list' ? (
        <ClassListDialog scenario={scenario} room={room} acts={acts} onClose={close} />
      ) : null}
      {sheet === 'assign' ? <AssignDialog room={room} acts={acts} onClose={close} /> : null}
      {sheet === 'wall' ? <ShowCode room={room} onClose={close} /> : null}
    </main>
  );
}

/** Dropped where one sits already, or where no chair is left, nothing happens: the server is not asked. */
function drop({ room, acts }: FacilitatorLobbyProps, id: string, target: string): void {
  const member = room.members.find((one) => one.id === id);
  if (!member || placeKey(member.place) === target) return;
  const seated = room.seats.some(({ delegation }) => delegation === target);
  if (seated && roomLeft(room.members, room.seats, target) === 0) return;
  acts.place(id, placeAt(target, room.members, id));
}

/** Where H is a letter, or a box is open. */
const BUSY = 'input, textarea, select, dialog';

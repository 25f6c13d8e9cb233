// Owns the box in which somebody is given another place, from wherever on the console that was asked for.
import { actsOn } from '../lobby/lobby.tsx';
import { lobbyRoomOf } from '../lobby/lobby-room.ts';
import { MoveDialog } from '../lobby/move-dialog.tsx';
import { placing, useConsole } from './console-state.ts';

export function PlaceDialog() {
  const { view } = useConsole();
  const room = lobbyRoomOf(view, location.origin);
  const member = room.members.find(({ id }) => id === placing.value);
  if (!member) return null;
  const close = () => {
    placing.value = null;
  };
  // The box withdraws no link here: under People that is asked about first.
  return <MoveDialog member={member} room={room} acts={{ ...actsOn(view), remove: null }} onClose={close} />;
}

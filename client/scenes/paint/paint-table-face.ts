// Owns drawing what stands round the tiles: trust, seats, names, doors, legend. It must not know how they were arranged.

import type { TableLayout } from '../geometry/table-layout.ts';
import type { TableProps } from '../props.ts';
import { phrase, type StageWords } from '../stage-words.ts';
import { doorTitle, type PlacedDoor } from '../table-twins.ts';
import { type Brush, writeText } from './brush.ts';
import { type DoorInput, paintDoor, paintSmallDoor } from './paint-door.ts';
import { paintReady, paintSeat, paintSeatName } from './paint-seat.ts';
import { paintTableLegend } from './paint-table-legend.ts';
import { paintTrust, paintTrustFigures, type TrustLine } from './paint-trust.ts';

export type TableSetting = {
  readonly layout: TableLayout;
  readonly seated: readonly string[];
  readonly doors: readonly PlacedDoor[];
};

export type TableFace = {
  readonly words: StageWords;
  readonly hovered: string | null;
};

/** Trust as lines between places; `to` is the other delegation's end of one's own line. */
export function trustLines(
  { trust, you }: TableProps,
  { layout, seated }: TableSetting,
): readonly (TrustLine & { readonly a: string; readonly b: string })[] {
  return trust.flatMap(({ a, b, value }) => {
    const [near, far] = b === you ? [b, a] : [a, b];
    const [from, to] = [layout.seats[seated.indexOf(near)], layout.seats[seated.indexOf(far)]];
    if (!from || !to) return [];
    return [{ a, b, value, own: near === you, from: from.at, to: to.at }];
  });
}

/** Draws everything between the room and the tiles. */
export function paintTableFace(
  brush: Brush,
  props: TableProps,
  setting: TableSetting,
  face: TableFace,
): void {
  const { layout, seated } = setting;
  const { centre } = layout.outer;
  const lines = trustLines(props, setting);
  paintTrust(brush, lines, centre, false);
  if (!layout.compact) paintTrustFigures(brush, lines, centre, layout.sealRadius);
  const seats = new Map(props.seats.map((seat) => [seat.id, seat]));
  seated.forEach((id, i) => {
    const [seat, place] = [seats.get(id), layout.seats[i]];
    if (!seat || !place) return;
    paintSeat(brush, seat, place, layout.sealRadius, face.hovered === `seat-${id}`);
    if (seat.ready) paintReady(brush, place, layout.sealRadius);
    if (layout.compact) return;
    const members = seat.occupied ? seat.members : face.words.emptySeat;
    const lines =
      id === props.you
        ? ([seat.name, `${face.words.you}, ${members}`, seat.note] as const)
        : ([seat.name, seat.note, members] as const);
    paintSeatName(brush, lines, place);
  });
  paintDoors(brush, props, setting, face);
  if (layout.legendY === null) return;
  const trust = props.you === null ? face.words.legendTrustAll : face.words.legendTrust;
  paintTableLegend(brush, face.words, { x: centre.x, y: layout.legendY }, trust);
}

function paintDoors(brush: Brush, props: TableProps, { layout, doors }: TableSetting, face: TableFace): void {
  const seals = new Map(props.seats.map(({ id, seal }) => [id, seal]));
  for (const { door, at } of doors) {
    const input: DoorInput = {
      at,
      open: door.open,
      yours: door.yours,
      unread: door.unread,
      seals: door.members.map((id) => seals.get(id)).filter((seal) => seal !== undefined),
      title: doorTitle(door, face.words),
      note: door.note,
      hovered: face.hovered === `door-${door.id}`,
    };
    if (layout.compact) paintSmallDoor(brush, input);
    else paintDoor(brush, input);
  }
  const left = props.doors.length - doors.length;
  const last = doors.at(-1);
  if (left <= 0 || !last || layout.compact) return;
  writeText(brush, phrase(face.words.moreDoors, { count: left }), last.at.x, last.at.y + 108, {
    face: 'face-label',
    size: 13,
    weight: 420,
    colour: brush.theme['ink-3'],
  });
}

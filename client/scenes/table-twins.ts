// Owns what on the table can be pressed, in words and rectangles. It must not know how it is drawn.

import type { Box, Point } from './geometry/point.ts';
import type { TableLayout } from './geometry/table-layout.ts';
import { DOOR, SMALL_DOOR } from './paint/paint-door.ts';
import type { ScreenRect, TableClause, TableDoor, TableProps, Twin } from './props.ts';
import { phrase, type StageWords } from './stage-words.ts';

/** A sheet where it rests. */
export type RestingSheet = { readonly id: string; readonly at: Point; readonly half: number };

/** A door in its corner. */
export type PlacedDoor = { readonly door: TableDoor; readonly at: Point };

function rectOf({ left, top, right, bottom }: Box): ScreenRect {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function square({ x, y }: Point, half: number): ScreenRect {
  return { x: x - half, y: y - half, width: half * 2, height: half * 2 };
}

/** What a door says of itself: how much is unread, nothing new, or closed to this seat. */
export function doorTitle({ yours, unread }: TableDoor, words: StageWords): string {
  if (!yours) return words.doorClosed;
  return unread > 0 ? phrase(words.doorUnread, { count: unread }) : words.doorQuiet;
}

function clauseLabel(
  clause: TableClause,
  names: (ids: readonly string[]) => string,
  words: StageWords,
): string {
  const state = {
    open: words.stateOpen,
    tabled: words.stateTabled,
    agreed: words.stateAgreed,
    breached: words.stateBreached,
  }[clause.state];
  const { id, title, option, signed } = clause;
  return phrase(words.clause, { id, title, option, state, signed: names(signed) || words.nobody });
}

/** Twins of seats, clauses, documents and doors. Seats are given in the order of the layout's places. */
export function tableTwins(
  props: TableProps,
  layout: TableLayout,
  seated: readonly string[],
  sheets: readonly RestingSheet[],
  doors: readonly PlacedDoor[],
  words: StageWords,
): readonly Twin[] {
  const seats = new Map(props.seats.map((seat) => [seat.id, seat]));
  const names = (ids: readonly string[]): string => ids.map((id) => seats.get(id)?.name ?? id).join(', ');
  const twins: Twin[] = [];
  seated.forEach((id, i) => {
    const [seat, place] = [seats.get(id), layout.seats[i]];
    if (!seat || !place) return;
    const label = phrase(words.seat, { name: seat.name, note: seat.note, members: seat.members });
    const rect = square(place.at, Math.max(20, layout.sealRadius * 1.25));
    twins.push({ id: `seat-${id}`, label, rect, intent: { type: 'seat', id } });
  });
  props.clauses.forEach((clause, i) => {
    const box = layout.tiles[i];
    if (!box) return;
    const label = clauseLabel(clause, names, words);
    twins.push({
      id: `clause-${clause.id}`,
      label,
      rect: rectOf(box),
      intent: { type: 'clause', id: clause.id },
    });
  });
  for (const { id, at, half } of sheets) {
    const document = props.documents.find((one) => one.id === id);
    if (!document) continue;
    const { title, from, to, signed } = document;
    const values = { id, title, from: names([from]), to: names(to), signed: names(signed) || words.nobody };
    const label = phrase(words.document, values);
    twins.push({ id: `document-${id}`, label, rect: square(at, half), intent: { type: 'document', id } });
  }
  const size = layout.compact ? SMALL_DOOR : DOOR;
  for (const { door, at } of doors) {
    const label = phrase(words.door, {
      members: names(door.members),
      title: doorTitle(door, words),
      note: door.note,
    });
    twins.push({
      id: `door-${door.id}`,
      label,
      rect: { ...at, ...size },
      intent: { type: 'door', id: door.id },
    });
  }
  return twins;
}

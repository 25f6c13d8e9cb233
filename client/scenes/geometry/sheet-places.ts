// Owns where sheets of paper rest on the table and the arcs they travel. It must not know what is written on them.

import type { Point } from './point.ts';
import { type Ellipse, onEllipse, type TableLayout } from './table-layout.ts';

export type SheetRequest = { readonly id: string; readonly from: string; readonly to: readonly string[] };

export type SheetPlace = { readonly id: string; readonly at: Point; readonly turn: number };

/** Angle between a seat and the first sheet beside it, and between sheets, in radians. */
const BESIDE = 0.3;
const APART = 0.19;

function middleOfRim({ outer, inner }: TableLayout): Ellipse {
  return { centre: outer.centre, rx: (outer.rx + inner.rx) / 2, ry: (outer.ry + inner.ry) / 2 };
}

/**
 * Resting places: a sheet for one delegation lies in front of it, a sheet for the whole table beside its author,
 * later ones farther along the rim. A sheet from or to nobody at the table has no place.
 */
export function placeSheets(
  layout: TableLayout,
  seated: readonly string[],
  sheets: readonly SheetRequest[],
): readonly SheetPlace[] {
  const rim = middleOfRim(layout);
  const room = (Math.PI * 2) / Math.max(1, seated.length) - BESIDE * 2;
  const lying = new Map<string, number>();
  return sheets.flatMap(({ id, from, to }) => {
    const only = to.length === 1 ? to[0] : undefined;
    const side = only ? -1 : 1;
    const host = only ?? from;
    const seat = layout.seats[seated.indexOf(host)];
    if (!seat) return [];
    const before = lying.get(`${host}${side}`) ?? 0;
    lying.set(`${host}${side}`, before + 1);
    const along = BESIDE + Math.min(before * APART, Math.max(0, room));
    const angle = seat.angle + side * along;
    return [{ id, at: onEllipse(rim, angle), turn: Math.sin(angle * 3 + before) * 0.35 }];
  });
}

/** An arc between two seats, outside the tiles: both ends and the point that bends it. */
export type Arc = { readonly from: Point; readonly bend: Point; readonly to: Point };

/** The arc from one seat's angle to another's, the shorter way round the table. */
export function travelArc(layout: TableLayout, fromAngle: number, toAngle: number): Arc {
  const rim = middleOfRim(layout);
  const turn = Math.atan2(Math.sin(toAngle - fromAngle), Math.cos(toAngle - fromAngle));
  const wide = { centre: rim.centre, rx: rim.rx * 1.22, ry: rim.ry * 1.22 };
  return {
    from: onEllipse(rim, fromAngle),
    bend: onEllipse(wide, fromAngle + turn / 2),
    to: onEllipse(rim, toAngle),
  };
}

/** The point a share `t` (0 to 1) along an arc. */
export function arcAt({ from, bend, to }: Arc, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * bend.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * bend.y + t * t * to.y,
  };
}

// Owns where everything on the table stands for a given stage, number of seats and of clauses. It must not know
// what a clause says or who sits where: it deals in counts.

import type { Insets } from '../props.ts';
import { type Box, clamp, type Point } from './point.ts';

export type Ellipse = { readonly centre: Point; readonly rx: number; readonly ry: number };

export type SeatPlace = {
  readonly at: Point;
  /** Direction from the middle, in radians; a quarter turn is the bottom of the stage. */
  readonly angle: number;
  /** Where the seat's name block stands, and which of its edges touches that point. */
  readonly label: { readonly at: Point; readonly align: 'left' | 'centre' | 'right' };
};

export type TableLayout = {
  /** True on small stages: tiles carry ids only, names and legend fall away. */
  readonly compact: boolean;
  readonly outer: Ellipse;
  readonly inner: Ellipse;
  readonly sealRadius: number;
  readonly seats: readonly SeatPlace[];
  readonly tiles: readonly Box[];
  /** Corners for doors: first the emptiest. */
  readonly doors: readonly Point[];
  readonly legendY: number | null;
};

/** Under this width names and doors do not fit side by side. */
const NARROW = 840;
/** How much flatter than the opening the block of tiles is: room above and below it for lines of trust. */
const LYING = 1.24;
const LABEL = { width: 136, height: 58 };

/** Lays out a table for `seats` (2 to 8) and `tiles` clauses on a stage of so many CSS pixels. */
export function layoutTable(
  width: number,
  height: number,
  insets: Insets,
  seats: number,
  tiles: number,
): TableLayout {
  const compact = width < 620 || height < 500;
  const margin = compact ? { x: 14, top: 26, bottom: 26 } : marginsFor(width, height);
  const left = insets.left + margin.x;
  const top = Math.max(margin.top, insets.top + (compact ? 22 : 84));
  const right = width - insets.right - margin.x;
  const bottom = height - insets.bottom - margin.bottom;
  const rx = Math.min((right - left) / 2, ((bottom - top) / 2) * 1.9);
  const ry = Math.min((bottom - top) / 2, rx * 0.86);
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const rim = compact ? 30 : width < NARROW ? 46 : clamp(rx * 0.2, 56, 84);
  const outer = { centre, rx, ry };
  const inner = { centre, rx: rx - rim, ry: ry - rim };
  const sealRadius = compact ? 15 : clamp(rim * 0.28, 18, 22);
  return {
    compact,
    outer,
    inner,
    sealRadius,
    seats: placeSeats(seats, outer, rim, { left: 8, top: 8, right: width - 8, bottom: height - 8 }),
    tiles: layoutTiles(tiles, inner, compact),
    doors: placeDoors(width, height, insets, compact),
    legendY: compact ? null : height - insets.bottom - 26,
  };
}

/** Room round the table for names, doors and legend; on narrow stages names stand below the doors, not beside. */
function marginsFor(width: number, height: number): { x: number; top: number; bottom: number } {
  return {
    x: clamp(width * 0.09, 64, 200),
    top: width < NARROW ? 184 : clamp(height * 0.15, 96, 150),
    bottom: clamp(height * 0.155, 116, 150),
  };
}

/** Seats round the table, the first at the bottom, the others clockwise from it. */
function placeSeats(count: number, outer: Ellipse, rim: number, frame: Box): readonly SeatPlace[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = Math.PI / 2 + (i * 2 * Math.PI) / Math.max(1, count);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const at = {
      x: outer.centre.x + c * (outer.rx - rim / 2),
      y: outer.centre.y + s * (outer.ry - rim / 2),
    };
    return { at, angle, label: placeName(c, s, at, outer, frame) };
  });
}

/** A name block stands outside the rim; where the stage leaves no room beside the seat, it moves below it. */
function placeName(c: number, s: number, at: Point, outer: Ellipse, frame: Box): SeatPlace['label'] {
  const upright = Math.abs(c) < 0.35;
  if (upright) {
    const y = s > 0 ? outer.centre.y + outer.ry + 12 : outer.centre.y - outer.ry - LABEL.height - 10;
    return { at: { x: at.x, y: clamp(y, frame.top, frame.bottom - LABEL.height) }, align: 'centre' };
  }
  const side = Math.sign(c);
  if (s < -0.4) {
    const x = at.x + side * 40;
    const rimY =
      outer.centre.y - outer.ry * Math.sqrt(Math.max(0, 1 - ((x - outer.centre.x) / outer.rx) ** 2));
    const y = Math.min(at.y - 84, rimY - 30);
    return { at: { x, y: Math.max(frame.top, y) }, align: side < 0 ? 'right' : 'left' };
  }
  const x = clamp(at.x + side * 72, frame.left + LABEL.width / 2, frame.right - LABEL.width / 2);
  const below =
    outer.centre.y + outer.ry * Math.sqrt(Math.max(0, 1 - ((x - outer.centre.x) / outer.rx) ** 2));
  const y = Math.max(at.y + 46, Math.min(below + 6, at.y + 92));
  return { at: { x, y: Math.min(y, frame.bottom - LABEL.height) }, align: 'centre' };
}

/** Tiles in centred rows inside the table's opening, as large as fits; reading order is row by row. */
function layoutTiles(count: number, inner: Ellipse, compact: boolean): readonly Box[] {
  if (count === 0) return [];
  const gap = compact ? 4 : 8;
  const most = compact ? clamp(inner.rx * 0.3, 48, 76) : 108;
  const ratio = compact ? 1.42 : 1.64;
  for (let width = most; width > 16; width -= 1) {
    const height = width / ratio;
    const rows = fillRows(count, inner, width, height, gap);
    if (rows) return rowBoxes(rows, inner.centre, width, height, gap);
  }
  return rowBoxes([count], inner.centre, 16, 16 / ratio, 1);
}

/**
 * How many tiles go into each row, widest rows in the middle; null when they do not all fit. Of the numbers of rows
 * that hold them, the one whose block is shaped most like the opening.
 */
function fillRows(
  count: number,
  inner: Ellipse,
  width: number,
  height: number,
  gap: number,
): readonly number[] | null {
  const roomY = inner.ry * 2 * 0.92;
  let best: { readonly rows: readonly number[]; readonly off: number } | null = null;
  for (let rows = 1; rows <= count && rows * (height + gap) - gap <= roomY; rows++) {
    const capacities = rowCapacities(rows, inner, width, height, gap);
    const total = capacities.reduce((sum, n) => sum + n, 0);
    if (total < count) continue;
    const filled = thinRows(capacities, total - count);
    const shape = (Math.max(...filled) * (width + gap)) / (filled.length * (height + gap));
    const off = Math.abs(Math.log(shape / (LYING * (inner.rx / inner.ry))));
    if (!best || off < best.off) best = { rows: filled, off };
  }
  return best?.rows ?? null;
}

function rowCapacities(
  rows: number,
  inner: Ellipse,
  width: number,
  height: number,
  gap: number,
): readonly number[] {
  return Array.from({ length: rows }, (_, r) => {
    const y = (r - (rows - 1) / 2) * (height + gap);
    const edge = Math.min(1, (Math.abs(y) + height * 0.32) / inner.ry);
    const chord = inner.rx * 2 * Math.sqrt(1 - edge * edge) * 0.97;
    return Math.max(0, Math.floor((chord + gap) / (width + gap)));
  });
}

/** Takes spare places away, one at a time, from the fullest row that lies farthest from the middle. */
function thinRows(capacities: readonly number[], spare: number): readonly number[] {
  const rows = [...capacities];
  const middle = (rows.length - 1) / 2;
  for (let left = spare; left > 0; left--) {
    let pick = 0;
    rows.forEach((n, r) => {
      const best = rows[pick] ?? 0;
      if (n > best || (n === best && Math.abs(r - middle) >= Math.abs(pick - middle))) pick = r;
    });
    rows[pick] = (rows[pick] ?? 1) - 1;
  }
  return rows.filter((n) => n > 0);
}

function rowBoxes(
  rows: readonly number[],
  centre: Point,
  width: number,
  height: number,
  gap: number,
): readonly Box[] {
  const top = centre.y - (rows.length * (height + gap) - gap) / 2;
  return rows.flatMap((n, r) => {
    const start = centre.x - (n * (width + gap) - gap) / 2;
    return Array.from({ length: n }, (_, i) => {
      const left = Math.round(start + i * (width + gap));
      const y = Math.round(top + r * (height + gap));
      return { left, top: y, right: left + Math.round(width), bottom: y + Math.round(height) };
    });
  });
}

/** Top left corners of the doors, in the order they are used. */
function placeDoors(width: number, height: number, insets: Insets, compact: boolean): readonly Point[] {
  const size = compact ? { width: 40, height: 44 } : { width: 150, height: 112 };
  const edge = compact ? 6 : 24;
  const left = insets.left + edge;
  const right = width - insets.right - edge - size.width;
  const top = insets.top + (compact ? 6 : 34);
  const bottom = height - insets.bottom - size.height - (compact ? 4 : 24);
  return [
    { x: left, y: top },
    { x: left, y: bottom },
    { x: right, y: bottom },
    { x: right, y: compact ? top : top + 30 },
  ];
}

/** The point of an ellipse at an angle. */
export function onEllipse({ centre, rx, ry }: Ellipse, angle: number): Point {
  return { x: centre.x + Math.cos(angle) * rx, y: centre.y + Math.sin(angle) * ry };
}

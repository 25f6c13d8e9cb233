// Which labels stand in the plot of the bargaining space and where: the ending first, then the lines, then the first and last offers.
import { type Box, type Label, placeLabels, placesAround, textWidth } from './place-labels.ts';
import { boxAround, insideOf, type PlotFrame, type Point } from './plot-frame.ts';

export interface PointLabel {
  readonly id: string;
  readonly at: Point;
  readonly lines: readonly string[];
  /** A label that must stay has a line to its point when it lies far from it. */
  readonly must: boolean;
}

export interface SpaceLabelsInput {
  readonly frame: PlotFrame;
  /** Places of the marks to be kept clear, in pixels. */
  readonly marks: readonly Point[];
  readonly points: readonly PointLabel[];
  /** Words on the two lines below which one walks away, and where the lines lie, in pixels. */
  readonly walk: { readonly at: Point; readonly x: string; readonly y: string };
  /** What else is to be kept clear. */
  readonly taken: readonly Box[];
}

export interface PlacedLabel extends Box {
  readonly id: string;
  readonly lines: readonly string[];
  /** The side of the box on which its words begin: the one towards its point. */
  readonly side: 'left' | 'right';
  /** From the label to its point, when it is far from it. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

const SIZE = 13;
const LINE = 15;
const MARK = 15;
const NEAR = [12, 20];
const FAR = [12, 20, 32, 46, 64];
/** A label farther away than this needs a line to its point. */
const REACH = 16;

export function spaceLabels({ frame, marks, points, walk, taken }: SpaceLabelsInput): readonly PlacedLabel[] {
  const labels = [...points.filter(({ must }) => must).map(labelOf), ...walkLabels(frame, walk)];
  const optional = points.filter(({ must }) => !must).map(labelOf);
  const obstacles = [...marks, ...points.map(({ at }) => at)].map((at) => boxAround(at, MARK));
  const placed = placeLabels([...labels, ...optional], [...obstacles, ...taken], insideOf(frame));
  const words = new Map<string, readonly string[]>([
    ['walk-x', [walk.x]],
    ['walk-y', [walk.y]],
    ...points.map(({ id, lines }) => [id, lines] as const),
  ]);
  return [...placed].map(([id, box]) => {
    const point = points.find((one) => one.id === id);
    // The upright line is a point's place too: its words may stand on either side of it.
    const towards = point?.at[0] ?? (id === 'walk-x' ? walk.at[0] : box.x);
    return {
      id,
      ...box,
      lines: words.get(id) ?? [],
      side: box.x + box.width <= towards ? 'right' : 'left',
      leader: point?.must ? leaderOf(box, point.at) : null,
    };
  });
}

const sizeOf = (lines: readonly string[]) => ({
  width: Math.max(...lines.map((line) => textWidth(line, SIZE))),
  height: lines.length * LINE,
});

function labelOf({ id, at, lines, must }: PointLabel): Label {
  const size = sizeOf(lines);
  return { id, ...size, must, places: placesAround(at, size, must ? FAR : NEAR) };
}

/** Along their own lines: the upright one at its foot or head, the level one at either end. */
function walkLabels(
  frame: PlotFrame,
  { at: [x, y], x: wordsX, y: wordsY }: SpaceLabelsInput['walk'],
): Label[] {
  const { x: left, y: top, width, height } = insideOf(frame);
  const [sizeX, sizeY] = [sizeOf([wordsX]), sizeOf([wordsY])];
  const rows = [top + height - LINE - 2, top + height - 2 * LINE - 6, top + 2];
  const columns = [left + width - sizeY.width, left + 4];
  return [
    {
      id: 'walk-x',
      ...sizeX,
      must: true,
      places: rows.flatMap((row) => [[x + 5, row] as const, [x - 5 - sizeX.width, row] as const]),
    },
    {
      id: 'walk-y',
      ...sizeY,
      must: true,
      places: columns.flatMap((column) => [[column, y + 3] as const, [column, y - LINE - 3] as const]),
    },
  ];
}

/** From the nearest point of the label to the edge of the mark. */
function leaderOf(box: Box, [x, y]: Point): PlacedLabel['leader'] {
  const from: Point = [
    Math.min(box.x + box.width, Math.max(box.x, x)),
    Math.min(box.y + box.height - 3, Math.max(box.y + 3, y)),
  ];
  const distance = Math.hypot(from[0] - x, from[1] - y);
  if (distance <= REACH) return null;
  const share = 9 / distance;
  return [from, [x + (from[0] - x) * share, y + (from[1] - y) * share]];
}

/** Words that run along a line of points at their own slope: straight, and clear of the line. */
export interface Caption {
  readonly at: Point;
  /** Degrees, clockwise. */
  readonly turn: number;
  readonly boxes: readonly Box[];
}

const CLEAR = 6;
const PIECE = 10;

/**
 * A caption of `length` pixels above the stretch of the line that begins `start` pixels along it; null where the line
 * is shorter. Points in pixels, from left to right.
 */
export function captionAlong(points: readonly Point[], start: number, length: number): Caption | null {
  const [from, to] = [pointAlong(points, start), pointAlong(points, start + length)];
  if (!from || !to) return null;
  const chord = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = [(to[0] - from[0]) / chord, (to[1] - from[1]) / chord];
  // Up and away from the line, as far as it bulges over the chord.
  const rise = ([x, y]: Point) => (x - from[0]) * dy - (y - from[1]) * dx;
  const along = ([x, y]: Point) => (x - from[0]) * dx + (y - from[1]) * dy;
  const under = points.filter((point) => along(point) >= -CLEAR && along(point) <= length + CLEAR);
  const lift = Math.max(0, ...under.map(rise)) + CLEAR;
  const at: Point = [from[0] + dy * lift, from[1] - dx * lift];
  const boxes = Array.from({ length: Math.ceil(length / PIECE) }, (_, index) => ({
    x: at[0] + dx * index * PIECE,
    y: at[1] + dy * index * PIECE - SIZE,
    width: PIECE + 4,
    height: SIZE + 4,
  }));
  return { at, turn: (Math.atan2(dy, dx) * 180) / Math.PI, boxes };
}

/** The point a way along a line of points; null beyond its end. */
function pointAlong(points: readonly Point[], way: number): Point | null {
  let walked = 0;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const piece = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (walked + piece >= way && piece > 0) {
      const share = (way - walked) / piece;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    walked += piece;
  }
  return null;
}

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
  /** From the label to its point, when it is far from it. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

/** Pixels along the frontier at which its words begin. */
export const FRONTIER_START = 14;

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
    return { id, ...box, lines: words.get(id) ?? [], leader: point?.must ? leaderOf(box, point.at) : null };
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

/** Boxes along a line of points, from `start` pixels on for `length` pixels, for words that run above it. */
export function boxesAlong(points: readonly Point[], start: number, length: number): readonly Box[] {
  const boxes: Box[] = [];
  let walked = 0;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const piece = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (let at = 0; at < piece; at += 10) {
      if (walked + at < start || walked + at > start + length) continue;
      const share = at / piece;
      const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      boxes.push({ x: x - 5, y: y - 20, width: 12, height: 20 });
    }
    walked += piece;
  }
  return boxes;
}

/** Length of a line of points, in pixels. */
export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, [x, y], index) => {
    const before = points[index - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0;
  }, 0);
}

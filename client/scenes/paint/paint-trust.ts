// Owns drawing trust as the strength of a line between two seats. It must not know why they trust.

import type { Point } from '../geometry/point.ts';
import { type Brush, saved, writeText } from './brush.ts';

export type TrustLine = {
  readonly from: Point;
  readonly to: Point;
  /** 0 to 100. */
  readonly value: number;
  /** True for this seat's own lines: stronger, with their figure. */
  readonly own: boolean;
};

/** Under this, the line is dashed: nothing to build on. */
export const THIN_TRUST = 25;

/** Width of a line in pixels: 1.2 where trust is under 25, then 2 to 9. */
export function trustWidth(value: number): number {
  return value < THIN_TRUST ? 1.3 : 2 + ((Math.min(100, value) - THIN_TRUST) / 75) * 7;
}

/** The bend of a line: drawn a little towards the middle, so that it lies on the table and not across it. */
function bendOf({ from, to }: TrustLine, centre: Point): Point {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: middle.x + (centre.x - middle.x) * 0.42, y: middle.y + (centre.y - middle.y) * 0.42 };
}

/** Draws lines, strongest last. `ink` is the colour of one's own. */
export function paintTrust(brush: Brush, lines: readonly TrustLine[], centre: Point, lifted: boolean): void {
  const { ctx, theme } = brush;
  for (const line of [...lines].sort((a, b) => Number(a.own) - Number(b.own) || a.value - b.value)) {
    const bend = bendOf(line, centre);
    saved(ctx, () => {
      ctx.lineCap = 'butt';
      ctx.globalAlpha = lifted ? 1 : line.own ? 0.62 : 0.2;
      ctx.strokeStyle = lifted ? theme['ink-1'] : theme['ink-2'];
      ctx.lineWidth = trustWidth(line.value) * (line.own || lifted ? 1 : 0.7);
      if (line.value < THIN_TRUST) ctx.setLineDash([4, 5]);
      ctx.beginPath();
      ctx.moveTo(line.from.x, line.from.y);
      ctx.quadraticCurveTo(bend.x, bend.y, line.to.x, line.to.y);
      ctx.stroke();
    });
  }
}

/** Writes the figure of each own line near its far end. */
export function paintTrustFigures(
  brush: Brush,
  lines: readonly TrustLine[],
  centre: Point,
  sealRadius: number,
): void {
  for (const line of lines) {
    if (!line.own) continue;
    const bend = bendOf(line, centre);
    const long = Math.hypot(bend.x - line.to.x, bend.y - line.to.y) || 1;
    const off = sealRadius * 2.2;
    const at = {
      x: line.to.x + ((bend.x - line.to.x) / long) * off,
      y: line.to.y + ((bend.y - line.to.y) / long) * off,
    };
    writeText(brush, String(Math.round(line.value)), at.x, at.y + 6, {
      face: 'face-figure',
      size: 17,
      weight: 640,
      colour: brush.theme['ink-1'],
      align: 'center',
      halo: brush.theme['ground-1'],
    });
  }
}

// Owns drawing the line of contact: its dark casing, its width, its teeth and the rings where sectors meet. It must
// not know the numbers' source.

import { blendedWidths, lineWidth, type SectorForce, teethAlong } from '../geometry/front.ts';
import type { Point } from '../geometry/point.ts';
import { subdivide } from '../geometry/polyline.ts';
import type { Brush } from './brush.ts';
import { saved, tracePoints } from './brush.ts';

/** A stretch of the line in CSS pixels. */
export type FrontStretch = {
  readonly sector: string;
  readonly points: readonly Point[];
  readonly force: SectorForce;
};

/** Draws the line, north to south, the defender on the right hand. */
export function paintFront(brush: Brush, stretches: readonly FrontStretch[], selected: string | null): void {
  const { ctx, theme } = brush;
  const fine = stretches.map(({ points }) => subdivide(points, 10));
  const widths = blendedWidths(
    fine,
    stretches.map(({ force }) => lineWidth(force.pressure)),
    26,
  );
  saved(ctx, () => {
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.globalAlpha = 0.9;
    strokeVarying(ctx, fine, widths, 4.5, theme['map-sea']);
    ctx.globalAlpha = 1;
    paintTeeth(brush, stretches);
    const chosen = stretches.findIndex(({ sector }) => sector === selected);
    strokeVarying(ctx, fine, widths, 0, theme['ink-1']);
    if (chosen >= 0)
      strokeVarying(
        ctx,
        fine.slice(chosen, chosen + 1),
        widths.slice(chosen, chosen + 1),
        1.2,
        theme['ink-1'],
      );
    paintUnknown(brush, stretches);
  });
  paintEnds(brush, stretches);
}

function strokeVarying(
  ctx: CanvasRenderingContext2D,
  lines: readonly (readonly Point[])[],
  widths: readonly (readonly number[])[],
  extra: number,
  colour: string,
): void {
  ctx.strokeStyle = colour;
  ctx.lineCap = 'round';
  lines.forEach((points, k) => {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (!a || !b) continue;
      ctx.lineWidth = (widths[k]?.[i] ?? 2) + extra;
      ctx.beginPath();
      ctx.moveTo(a.x, a.y);
      ctx.lineTo(b.x, b.y);
      ctx.stroke();
    }
  });
}

function paintTeeth({ ctx, theme }: Brush, stretches: readonly FrontStretch[]): void {
  for (const colour of [theme['map-sea'], theme['ink-1']]) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = colour === theme['ink-1'] ? 1.3 : 3.2;
    ctx.lineCap = 'butt';
    ctx.beginPath();
    for (const { points, force } of stretches) {
      const long = 6 + lineWidth(force.pressure) / 2;
      for (const { at, right } of teethAlong(points, force.fortification)) {
        ctx.moveTo(at.x, at.y);
        ctx.lineTo(at.x + right.x * long, at.y + right.y * long);
      }
    }
    ctx.stroke();
  }
}

/** Where pressure is not known, a dashed core says so. */
function paintUnknown({ ctx, theme }: Brush, stretches: readonly FrontStretch[]): void {
  ctx.strokeStyle = theme['map-sea'];
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 5]);
  ctx.beginPath();
  for (const { points, force } of stretches) {
    if (force.pressure === null) tracePoints(ctx, points, false);
  }
  ctx.stroke();
}

function paintEnds({ ctx, theme }: Brush, stretches: readonly FrontStretch[]): void {
  ctx.lineWidth = 1.4;
  ctx.fillStyle = theme['map-sea'];
  ctx.strokeStyle = theme['ink-1'];
  for (const { points } of stretches.slice(1)) {
    const at = points[0];
    if (!at) continue;
    ctx.beginPath();
    ctx.arc(at.x, at.y, 3.4, 0, Math.PI * 2);
    ctx.fill();
    ctx.stroke();
  }
}

/** The line where it stood before it moved: thin and dashed. */
export function paintFormerLine({ ctx, theme }: Brush, lines: readonly (readonly Point[])[]): void {
  saved(ctx, () => {
    ctx.setLineDash([2, 4]);
    ctx.lineWidth = 1.2;
    ctx.strokeStyle = theme['ink-3'];
    ctx.beginPath();
    for (const points of lines) tracePoints(ctx, points, false);
    ctx.stroke();
  });
}

// Owns drawing the room and its table: floor, rim, opening, the dark under it. It must not know who sits there.

import { faded, mix } from '../geometry/contrast.ts';
import type { Ellipse, TableLayout } from '../geometry/table-layout.ts';
import { type Brush, saved } from './brush.ts';

function traceEllipse(ctx: CanvasRenderingContext2D, { centre, rx, ry }: Ellipse): void {
  ctx.beginPath();
  ctx.ellipse(centre.x, centre.y, Math.max(0, rx), Math.max(0, ry), 0, 0, Math.PI * 2);
}

const grown = ({ centre, rx, ry }: Ellipse, by: number): Ellipse => ({ centre, rx: rx + by, ry: ry + by });

/** Draws the empty room over the whole stage. */
export function paintRoom(brush: Brush, layout: TableLayout, width: number, height: number): void {
  const { ctx, theme } = brush;
  const { centre } = layout.outer;
  const reach = Math.hypot(width, height) / 2;
  const floor = ctx.createRadialGradient(centre.x, centre.y, reach * 0.15, centre.x, centre.y, reach);
  floor.addColorStop(0, theme['ground-1']);
  floor.addColorStop(1, theme['ground-0']);
  ctx.fillStyle = floor;
  ctx.fillRect(0, 0, width, height);
  saved(ctx, () => {
    ctx.lineWidth = 1;
    ctx.strokeStyle = theme['line-1'];
    for (const [by, alpha] of [
      [60, 0.5],
      [118, 0.34],
      [184, 0.22],
    ] as const) {
      ctx.globalAlpha = alpha;
      traceEllipse(ctx, grown(layout.outer, by));
      ctx.stroke();
    }
  });
  paintTop(brush, layout);
}

function paintTop(brush: Brush, { outer, inner }: TableLayout): void {
  const { ctx, theme } = brush;
  saved(ctx, () => {
    ctx.shadowColor = 'rgba(0, 0, 0, 0.5)';
    ctx.shadowBlur = 34;
    ctx.shadowOffsetY = 18;
    traceEllipse(ctx, outer);
    ctx.fillStyle = theme['ground-2'];
    ctx.fill();
  });
  // The table's thickness: the same ellipse a few pixels lower, darker.
  traceEllipse(ctx, { ...outer, centre: { x: outer.centre.x, y: outer.centre.y + 5 } });
  ctx.fillStyle = theme['ground-0'];
  ctx.fill();
  const wood = ctx.createLinearGradient(0, outer.centre.y - outer.ry, 0, outer.centre.y + outer.ry);
  wood.addColorStop(0, mix(theme['ground-3'], theme['ground-2'], 0.1));
  wood.addColorStop(0.5, mix(theme['ground-2'], theme['ground-3'], 0.5));
  wood.addColorStop(1, mix(theme['ground-2'], theme['ground-3'], 0.9));
  traceEllipse(ctx, outer);
  ctx.fillStyle = wood;
  ctx.fill();
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = theme['line-2'];
  ctx.stroke();
  traceEllipse(ctx, grown(outer, -5));
  ctx.lineWidth = 1;
  ctx.strokeStyle = mix(theme['ground-2'], theme['line-2'], 0.4);
  ctx.stroke();
  paintOpening(brush, inner);
}

function paintOpening({ ctx, theme }: Brush, inner: Ellipse): void {
  saved(ctx, () => {
    traceEllipse(ctx, inner);
    ctx.clip();
    ctx.fillStyle = mix(theme['ground-0'], theme['ground-1'], 0.45);
    ctx.fillRect(inner.centre.x - inner.rx, inner.centre.y - inner.ry, inner.rx * 2, inner.ry * 2);
    const shade = ctx.createLinearGradient(0, inner.centre.y - inner.ry, 0, inner.centre.y - inner.ry * 0.4);
    shade.addColorStop(0, theme['ground-0']);
    shade.addColorStop(1, faded(theme['ground-0']));
    ctx.fillStyle = shade;
    ctx.fillRect(inner.centre.x - inner.rx, inner.centre.y - inner.ry, inner.rx * 2, inner.ry);
  });
  traceEllipse(ctx, inner);
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme['line-2'];
  ctx.stroke();
}

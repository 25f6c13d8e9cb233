// Owns drawing the mission's posts: dotted circles that say how far it sees. It must not know who sent it.

import type { Point } from '../geometry/point.ts';
import type { MonitorState } from '../props.ts';
import { type Brush, saved } from './brush.ts';
import { paintMast } from './paint-marks.ts';

export type Post = { readonly at: Point; readonly radius: number };

/** Draws the posts in the mission's hue: dashed while deploying, dotted and filled at work, hollow when withdrawn. */
export function paintMonitors(
  brush: Brush,
  posts: readonly Post[],
  state: MonitorState,
  colours: { readonly hue: string; readonly dim: string },
): void {
  if (state === 'none') return;
  const { ctx, theme } = brush;
  const hue = state === 'withdrawn' ? theme['ink-3'] : colours.hue;
  for (const { at, radius } of posts) {
    saved(ctx, () => {
      ctx.beginPath();
      ctx.arc(at.x, at.y, radius, 0, Math.PI * 2);
      if (state === 'operational') {
        ctx.globalAlpha = 0.4;
        ctx.fillStyle = colours.dim;
        ctx.fill();
      }
      ctx.globalAlpha = state === 'operational' ? 0.85 : 0.6;
      ctx.lineCap = 'round';
      ctx.lineWidth = 1.4;
      ctx.setLineDash(state === 'deploying' ? [5, 6] : [0.1, 4.2]);
      ctx.strokeStyle = hue;
      ctx.stroke();
    });
    saved(ctx, () => {
      ctx.globalAlpha = state === 'operational' ? 1 : 0.6;
      paintMast(brush, at.x, at.y, hue);
    });
  }
}

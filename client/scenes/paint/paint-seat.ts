// Owns drawing a seat: the seal on the table and the name beside it. It must not know how seats are arranged.

import type { SeatPlace } from '../geometry/table-layout.ts';
import type { TableSeat } from '../props.ts';
import { type Brush, saved, type TextStyle, writeText } from './brush.ts';
import { paintSeal, traceSeal } from './paint-seal.ts';

/** Draws the seal with the shade it casts; hollow while nobody sits there. */
export function paintSeat(
  brush: Brush,
  seat: TableSeat,
  { at }: SeatPlace,
  radius: number,
  hovered: boolean,
): void {
  const { ctx, theme } = brush;
  saved(ctx, () => {
    ctx.beginPath();
    ctx.ellipse(at.x, at.y + radius * 0.62, radius * 1.32, radius * 0.5, 0, 0, Math.PI * 2);
    ctx.globalAlpha = 0.5;
    ctx.fillStyle = theme['ground-0'];
    ctx.fill();
  });
  if (!seat.occupied) {
    traceSeal(ctx, seat.seal, at.x, at.y, radius);
    ctx.fillStyle = theme['ground-2'];
    ctx.fill();
  }
  paintSeal(brush, seat.seal, {
    x: at.x,
    y: at.y,
    radius,
    form: seat.occupied ? 'filled' : 'hollow',
    on: 'ground',
  });
  if (!hovered) return;
  traceSeal(ctx, seat.seal, at.x, at.y, radius + 5);
  ctx.lineWidth = 1.6;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme['ink-1'];
  ctx.stroke();
}

/** Draws a tick on the seal's shoulder: this delegation is ready. */
export function paintReady({ ctx, theme }: Brush, { at }: SeatPlace, radius: number): void {
  const [x, y, r] = [at.x + radius * 0.92, at.y - radius * 0.84, Math.max(5.5, radius * 0.34)];
  saved(ctx, () => {
    ctx.beginPath();
    ctx.arc(x, y, r, 0, Math.PI * 2);
    ctx.fillStyle = theme['ground-1'];
    ctx.fill();
    ctx.lineWidth = 1.3;
    ctx.strokeStyle = theme['ink-1'];
    ctx.stroke();
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.beginPath();
    ctx.moveTo(x - r * 0.45, y + r * 0.02);
    ctx.lineTo(x - r * 0.1, y + r * 0.38);
    ctx.lineTo(x + r * 0.48, y - r * 0.36);
    ctx.stroke();
  });
}

/** Writes name, note and members in the place kept for them. */
export function paintSeatName(
  brush: Brush,
  lines: readonly [string, string, string],
  { label }: SeatPlace,
): void {
  const { theme } = brush;
  const align = label.align === 'centre' ? 'center' : label.align;
  const styles: readonly TextStyle[] = [
    { face: 'face-ui', size: 18, weight: 560, colour: theme['ink-1'], align, halo: theme['ground-1'] },
    { face: 'face-ui', size: 14, weight: 400, colour: theme['ink-2'], align, halo: theme['ground-1'] },
    { face: 'face-label', size: 13, weight: 420, colour: theme['ink-3'], align, halo: theme['ground-1'] },
  ];
  [16, 36, 54].forEach((dy, i) => {
    const [text, style] = [lines[i], styles[i]];
    if (text && style) writeText(brush, text, label.at.x, label.at.y + dy, style);
  });
}

// Owns drawing a proposal as a sheet of paper. It must not know where it lies or travels.

import { type Brush, fitText, saved, type TextStyle, traceBox, writeText } from './brush.ts';

/** Size of a sheet on a large stage, in CSS pixels. */
export const SHEET = { width: 46, height: 58 };

/** Draws a sheet centred on the origin: its number, lines of writing, the author's hue along the edge. */
export function paintSheet(brush: Brush, id: string, hue: string, hovered: boolean): void {
  const { ctx, theme } = brush;
  const box = {
    left: -SHEET.width / 2,
    top: -SHEET.height / 2,
    right: SHEET.width / 2,
    bottom: SHEET.height / 2,
  };
  saved(ctx, () => {
    ctx.shadowColor = 'rgba(0, 0, 0, 0.45)';
    ctx.shadowBlur = 10;
    ctx.shadowOffsetY = 4;
    traceBox(ctx, box, 0);
    ctx.fillStyle = theme['paper-0'];
    ctx.fill();
  });
  ctx.fillStyle = hue;
  ctx.fillRect(box.left, box.top, SHEET.width, 3.5);
  const style: TextStyle = {
    face: 'face-label',
    size: 13,
    weight: 720,
    colour: theme['paper-ink-1'],
    align: 'center',
  };
  writeText(brush, fitText(brush, id, style, SHEET.width - 6), 0, box.top + 20, style);
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = theme['paper-ink-3'];
  ctx.beginPath();
  for (const [i, short] of [6, 6, 15].entries()) {
    const y = box.top + 29 + i * 7;
    ctx.moveTo(box.left + 7, y);
    ctx.lineTo(box.right - short, y);
  }
  ctx.stroke();
  traceBox(ctx, box, hovered ? -2 : 0.5);
  ctx.lineWidth = hovered ? 1.6 : 1;
  ctx.strokeStyle = hovered ? theme['ink-1'] : theme['paper-line'];
  ctx.stroke();
}

/** Draws the paper alone, centred on the origin: what trails a sheet in flight. */
export function paintBlankSheet({ ctx, theme }: Brush): void {
  ctx.fillStyle = theme['paper-0'];
  ctx.fillRect(-SHEET.width / 2, -SHEET.height / 2, SHEET.width, SHEET.height);
}

// Owns writing and simple strokes on a 2D canvas with the theme's faces and colours. It must not know scenes or props.

import type { Box, Point } from '../geometry/point.ts';
import type { StageFace, StageTheme } from '../theme.ts';

/** A canvas context, drawn on in CSS pixels, and the theme it is drawn in. */
export type Brush = { readonly ctx: CanvasRenderingContext2D; readonly theme: StageTheme };

export type TextStyle = {
  readonly face: StageFace;
  /** CSS pixels. */
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Colour of the outline that frees the text from what is under it. */
  readonly halo?: string;
};

function prepare({ ctx, theme }: Brush, style: TextStyle): void {
  ctx.font = `${style.weight} ${style.size}px ${theme[style.face]}`;
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = 'alphabetic';
}

/** Writes one line with its baseline at `y`. */
export function writeText(brush: Brush, text: string, x: number, y: number, style: TextStyle): void {
  const { ctx } = brush;
  prepare(brush, style);
  if (style.halo) {
    ctx.lineJoin = 'round';
    ctx.lineWidth = Math.max(3, style.size * 0.28);
    ctx.strokeStyle = style.halo;
    ctx.strokeText(text, x, y);
  }
  ctx.fillStyle = style.colour;
  ctx.fillText(text, x, y);
}

/** Width of a line in CSS pixels. */
export function textWidth(brush: Brush, text: string, style: TextStyle): number {
  prepare(brush, style);
  return brush.ctx.measureText(text).width;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(brush: Brush, text: string, style: TextStyle, width: number): string {
  if (textWidth(brush, text, style) <= width) return text;
  for (let end = text.length - 1; end > 0; end--) {
    const cut = `${text.slice(0, end).trimEnd()}…`;
    if (textWidth(brush, cut, style) <= width) return cut;
  }
  return '';
}

/** The text in at most `most` lines of a width; the last one is cut with an ellipsis. */
export function wrapText(
  brush: Brush,
  text: string,
  style: TextStyle,
  width: number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < most) {
    let take = rest.length;
    if (lines.length < most - 1) {
      while (take > 1 && textWidth(brush, rest.slice(0, take).join(' '), style) > width) take -= 1;
    }
    lines.push(fitText(brush, rest.slice(0, take).join(' '), style, width));
    rest = rest.slice(take);
  }
  return lines;
}

/** Adds a polyline to the current path. */
export function tracePoints(ctx: CanvasPath, points: readonly Point[], closed: boolean): void {
  points.forEach((p, i) => {
    if (i === 0) ctx.moveTo(p.x, p.y);
    else ctx.lineTo(p.x, p.y);
  });
  if (closed) ctx.closePath();
}

/** Adds a rectangle to a new path, on whole pixels where the stroke is one wide. */
export function traceBox(ctx: CanvasRenderingContext2D, box: Box, inset: number): void {
  ctx.beginPath();
  ctx.rect(
    box.left + inset,
    box.top + inset,
    box.right - box.left - inset * 2,
    box.bottom - box.top - inset * 2,
  );
}

/** Runs `draw` and puts the context back as it was. */
export function saved(ctx: CanvasRenderingContext2D, draw: () => void): void {
  ctx.save();
  draw();
  ctx.restore();
}

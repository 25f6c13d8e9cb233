// Owns drawing towns, callouts, legend and the dusk at the stage's edges. It must not know how places were found.

import { faded } from '../geometry/contrast.ts';
import type { LabelSide } from '../geometry/map-geometry.ts';
import type { Box, Point } from '../geometry/point.ts';
import { type Brush, saved, type TextStyle, textWidth, writeText } from './brush.ts';
import { paintIncidentMark } from './paint-marks.ts';

export type Town = { readonly name: string; readonly at: Point; readonly rank: number };

/** How a town's name is written: large ones stand out. */
export function townStyle({ theme }: Brush, rank: number): TextStyle {
  return {
    face: rank === 1 ? 'face-ui' : 'face-label',
    size: rank === 1 ? 14 : 13,
    weight: rank === 1 ? 600 : 440,
    colour: rank === 1 ? theme['ink-1'] : theme['map-label'],
    halo: theme['map-halo'],
  };
}

/** A town's ring. */
export function paintTownRing({ ctx, theme }: Brush, { at, rank }: Town): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, rank === 1 ? 3.4 : 2.5, 0, Math.PI * 2);
  ctx.fillStyle = theme['map-halo'];
  ctx.fill();
  ctx.lineWidth = rank === 1 ? 1.5 : 1.2;
  ctx.strokeStyle = rank === 1 ? theme['ink-1'] : theme['map-label'];
  ctx.stroke();
}

/** A town's name in the room found for it. */
export function paintTownName(brush: Brush, town: Town, box: Box, side: LabelSide): void {
  const x = side === 'left' ? box.right : side === 'right' ? box.left : (box.left + box.right) / 2;
  const align = side === 'left' ? 'right' : side === 'right' ? 'left' : 'center';
  writeText(brush, town.name, x, box.bottom - 3.5, { ...townStyle(brush, town.rank), align });
}

/** How the names of seas and countries are written: wide and faint, seas in the serif. */
export function regionStyle({ theme }: Brush, kind: string): TextStyle {
  return kind === 'sea'
    ? { face: 'face-text', size: 14, weight: 400, colour: theme['map-label'], align: 'center' }
    : { face: 'face-label', size: 12, weight: 500, colour: theme['map-label'], align: 'center' };
}

/** A sea's or a country's name, under everything that matters. */
export function paintRegionName(brush: Brush, text: string, kind: string, box: Box): void {
  const { ctx } = brush;
  saved(ctx, () => {
    ctx.globalAlpha = kind === 'sea' ? 0.66 : 0.55;
    ctx.letterSpacing = `${TRACK}px`;
    writeText(brush, text, (box.left + box.right) / 2, box.bottom - 4, regionStyle(brush, kind));
  });
}

/** Letter spacing of the names of seas and countries, in CSS pixels. */
export const TRACK = 2.5;

export type Callout = {
  readonly from: Point;
  readonly to: Point;
  readonly box: Box;
  readonly align: 'left' | 'right';
  readonly title: string;
  readonly note: string;
};

/** Styles of a callout's two lines. */
export function calloutStyles({ theme }: Brush): { readonly title: TextStyle; readonly note: TextStyle } {
  return {
    title: { face: 'face-ui', size: 13.5, weight: 620, colour: theme['ink-1'], halo: theme['map-halo'] },
    note: { face: 'face-label', size: 13, weight: 430, colour: theme['ink-2'], halo: theme['map-halo'] },
  };
}

/** A leader from a mark to two lines of text. */
export function paintCallout(brush: Brush, callout: Callout): void {
  const { ctx, theme } = brush;
  const { from, to, box, align } = callout;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x + (align === 'right' ? 3 : -3), to.y);
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme['ink-3'];
  ctx.stroke();
  const { title, note } = calloutStyles(brush);
  const x = align === 'right' ? box.right : box.left;
  writeText(brush, callout.title, x, box.top + 13, { ...title, align });
  writeText(brush, callout.note, x, box.top + 29, { ...note, align });
}

export type LegendWords = {
  readonly occupied: string;
  readonly line: string;
  readonly open: string;
  readonly monitors: string;
};

/** The legend, bottom left, in as many entries as the width holds; returns its height in pixels. */
export function paintLegend(
  brush: Brush,
  words: LegendWords,
  at: { readonly x: number; readonly y: number; readonly width: number },
  occupier: { readonly hue: string; readonly hueDim: string } | null,
): void {
  const { theme } = brush;
  const style: TextStyle = {
    face: 'face-label',
    size: 13,
    weight: 440,
    colour: theme['ink-2'],
    halo: theme['map-sea'],
  };
  let x = at.x;
  const entry = (symbol: (x: number) => number, text: string): void => {
    const symbolWidth = 28;
    if (x + symbolWidth + textWidth(brush, text, style) > at.x + at.width) return;
    const used = symbol(x);
    writeText(brush, text, x + used + 7, at.y + 4.5, style);
    x += used + 7 + textWidth(brush, text, style) + 18;
  };
  if (occupier) entry((left) => swatch(brush, left, at.y, occupier), words.occupied);
  entry((left) => lineSample(brush, left, at.y), words.line);
  entry((left) => openSample(brush, left, at.y), words.open);
  entry((left) => postSample(brush, left, at.y), words.monitors);
}

function swatch({ ctx }: Brush, x: number, y: number, occupier: { hue: string; hueDim: string }): number {
  saved(ctx, () => {
    ctx.beginPath();
    ctx.rect(x, y - 5, 24, 10);
    ctx.clip();
    ctx.globalAlpha = 0.6;
    ctx.fillStyle = occupier.hueDim;
    ctx.fillRect(x, y - 5, 24, 10);
    ctx.globalAlpha = 0.75;
    ctx.strokeStyle = occupier.hue;
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (let k = 0; k < 40; k += 6) {
      ctx.moveTo(x + k - 10, y + 5);
      ctx.lineTo(x + k, y - 5);
    }
    ctx.stroke();
  });
  return 24;
}

function lineSample({ ctx, theme }: Brush, x: number, y: number): number {
  ctx.fillStyle = theme['ink-1'];
  ctx.fillRect(x, y - 2, 26, 3);
  for (let k = 3; k < 26; k += 6) ctx.fillRect(x + k, y, 1.2, 6);
  return 26;
}

function openSample(brush: Brush, x: number, y: number): number {
  const { ctx } = brush;
  saved(ctx, () => {
    ctx.translate(x + 7, y);
    ctx.scale(0.68, 0.68);
    paintIncidentMark(brush, { form: 'open' }, 0, false);
  });
  return 14;
}

function postSample({ ctx, theme }: Brush, x: number, y: number): number {
  saved(ctx, () => {
    ctx.beginPath();
    ctx.arc(x + 7, y, 6, 0, Math.PI * 2);
    ctx.setLineDash([0.1, 3.2]);
    ctx.lineCap = 'round';
    ctx.lineWidth = 1.3;
    ctx.strokeStyle = theme['ink-2'];
    ctx.stroke();
  });
  return 14;
}

/** Dusk: the ground closes in from the corners, so that the eye stays in the middle. */
export function paintDusk({ ctx, theme }: Brush, width: number, height: number): void {
  const radius = Math.hypot(width, height) / 2;
  const dusk = ctx.createRadialGradient(
    width * 0.52,
    height * 0.48,
    radius * 0.55,
    width / 2,
    height / 2,
    radius * 1.02,
  );
  const ground = theme['ground-0'];
  dusk.addColorStop(0, faded(ground));
  dusk.addColorStop(1, ground);
  saved(ctx, () => {
    ctx.globalAlpha = 0.75;
    ctx.fillStyle = dusk;
    ctx.fillRect(0, 0, width, height);
  });
}

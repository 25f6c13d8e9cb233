// Owns drawing a delegation's seal: filled, hollow, on ground and on paper. It must not know whose it is.

import { bestInk, darkenUntil } from '../geometry/contrast.ts';
import { letterDrop, sealCorners } from '../geometry/seal-shape.ts';
import type { Seal } from '../props.ts';
import type { StageTheme } from '../theme.ts';
import { type Brush, saved, tracePoints, writeText } from './brush.ts';

/** Filled: signed, ready, did it. Hollow, with a dashed outline: not yet, or only claimed. */
export type SealForm = 'filled' | 'hollow';

export type SealGround = 'ground' | 'paper';

export type SealPlace = {
  readonly x: number;
  readonly y: number;
  /** Nominal radius in CSS pixels. */
  readonly radius: number;
  readonly form: SealForm;
  readonly on: SealGround;
};

/** The seal's text colour on paper: given, or the hue darkened to 4.5:1. */
function hueOnPaper(seal: Seal, theme: StageTheme): string {
  return seal.hueOnPaper ?? darkenUntil(seal.hue, theme['paper-ink-1'], theme['paper-0'], 4.5);
}

function sealColours(
  seal: Seal,
  on: SealGround,
  theme: StageTheme,
): { fill: string; edge: string; text: string } {
  if (on === 'paper') {
    const text = hueOnPaper(seal, theme);
    return { fill: seal.fillOnPaper ?? text, edge: text, text };
  }
  const fill = seal.fill ?? seal.hue;
  return { fill, edge: seal.edge ?? fill, text: seal.hue };
}

/** Adds the seal's outline to a new path. */
export function traceSeal(
  ctx: CanvasRenderingContext2D,
  seal: Seal,
  x: number,
  y: number,
  radius: number,
): void {
  ctx.beginPath();
  if (seal.shape === 'circle') ctx.arc(x, y, radius, 0, Math.PI * 2);
  else {
    const corners = sealCorners(seal.shape).map((p) => ({ x: x + p.x * radius, y: y + p.y * radius }));
    tracePoints(ctx, corners, true);
  }
}

/** Draws a seal. Letters under 5 px are left out: the shape and the hue carry it. */
export function paintSeal(brush: Brush, seal: Seal, place: SealPlace): void {
  const { ctx, theme } = brush;
  const { x, y, radius, form, on } = place;
  const { fill, edge, text } = sealColours(seal, on, theme);
  saved(ctx, () => {
    traceSeal(ctx, seal, x, y, radius);
    ctx.lineJoin = 'round';
    ctx.lineWidth = radius > 12 ? 1.6 : 1;
    if (form === 'filled') {
      ctx.fillStyle = fill;
      ctx.fill();
      ctx.strokeStyle = edge;
      if (edge !== fill) ctx.stroke();
    } else {
      ctx.setLineDash(radius > 12 ? [4, 3] : [2, 1.6]);
      ctx.strokeStyle = text;
      ctx.stroke();
    }
  });
  const size = radius * (seal.letters.length > 2 ? 0.78 : seal.shape === 'lozenge' ? 0.92 : 1.02);
  if (size < 4.6) return;
  const inks = [theme['seal-ink'], theme['seal-ink-paper'], theme['paper-ink-1']] as const;
  const ink = form === 'filled' ? bestInk(fill, inks) : text;
  writeText(brush, seal.letters, x, y + size * 0.35 + letterDrop(seal.shape) * radius, {
    face: 'face-figure',
    size,
    weight: 720,
    colour: ink,
    align: 'center',
  });
}

/** A row of seals from `x` rightwards, `step` pixels apart; returns where the next one would stand. */
export function paintSealRow(
  brush: Brush,
  seals: readonly { readonly seal: Seal; readonly form: SealForm }[],
  row: {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly step: number;
    readonly on: SealGround;
  },
): number {
  seals.forEach(({ seal, form }, i) => {
    paintSeal(brush, seal, { x: row.x + i * row.step, y: row.y, radius: row.radius, form, on: row.on });
  });
  return row.x + seals.length * row.step;
}

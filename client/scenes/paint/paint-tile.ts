// Owns drawing a clause's tile in its four states: open, tabled, agreed, breached. Form says the state. It must not
// know where the tile lies.

import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { mix } from '../geometry/contrast.ts';
import type { Box } from '../geometry/point.ts';
import type { Seal, TableClause } from '../props.ts';
import { type Brush, fitText, saved, type TextStyle, textWidth, traceBox, writeText } from './brush.ts';
import { paintSealRow, type SealForm } from './paint-seal.ts';

export type TileSeal = { readonly seal: Seal; readonly form: SealForm };

export type TileInput = {
  readonly clause: TableClause;
  /** Every delegation's seal, filled where it signed. */
  readonly seals: readonly TileSeal[];
  readonly box: Box;
  readonly compact: boolean;
  readonly hovered: boolean;
  readonly breachedWord: string;
};

/** Room round a tile for its tilt, shadow and outline, in CSS pixels. */
export const TILE_PAD = 9;

type Inks = {
  readonly strong: string;
  readonly soft: string;
  readonly faint: string;
  readonly on: 'ground' | 'paper';
};

/** Draws one tile. */
export function paintTile(brush: Brush, input: TileInput): void {
  const { ctx } = brush;
  saved(ctx, () => {
    if (input.clause.state === 'tabled') tilt(ctx, input);
    const inks = paintBody(brush, input);
    if (input.compact) paintCompactWords(brush, input, inks);
    else paintWords(brush, input, inks);
    if (input.clause.selected || input.hovered) paintOutline(brush, input);
  });
}

/** A tabled text lies askew, each its own way, the same way every time. */
function tilt(ctx: CanvasRenderingContext2D, { box, clause }: TileInput): void {
  const seed = [...clause.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  ctx.translate(x, y);
  ctx.rotate(((seed % 2 === 0 ? 1 : -1) * (0.9 + (seed % 3) * 0.3) * Math.PI) / 180);
  ctx.translate(-x, -y);
}

function paintBody(brush: Brush, input: TileInput): Inks {
  const { theme } = brush;
  const { state } = input.clause;
  const ground: Inks = { strong: theme['ink-1'], soft: theme['ink-2'], faint: theme['ink-3'], on: 'ground' };
  const paper: Inks = {
    strong: theme['paper-ink-1'],
    soft: theme['paper-ink-1'],
    faint: theme['paper-ink-3'],
    on: 'paper',
  };
  switch (state) {
    case 'open':
      paintOpen(brush, input);
      return { ...ground, soft: theme['ink-3'], strong: theme['ink-2'] };
    case 'tabled':
      paintTabled(brush, input);
      return { ...ground, soft: theme['ink-1'] };
    case 'agreed':
      paintPaper(brush, input.box);
      return paper;
    case 'breached':
      paintBreached(brush, input.box);
      return paper;
    default:
      return assertNever(state);
  }
}

function paintOpen({ ctx, theme }: Brush, { box, hovered }: TileInput): void {
  saved(ctx, () => {
    traceBox(ctx, box, 0.5);
    ctx.globalAlpha = hovered ? 0.96 : 0.84;
    ctx.fillStyle = mix(theme['ground-0'], theme['ground-1'], hovered ? 1 : 0.5);
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.setLineDash([3, 3]);
    ctx.lineWidth = 1;
    ctx.strokeStyle = theme['line-3'];
    ctx.stroke();
  });
}

function paintTabled({ ctx, theme }: Brush, { box }: TileInput): void {
  traceBox(ctx, box, 1);
  ctx.fillStyle = theme['ground-1'];
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(box.right - 1, box.top + 1);
  ctx.lineTo(box.right - 1, box.bottom - 1);
  ctx.lineTo(box.left + (box.right - box.left) * 0.28, box.bottom - 1);
  ctx.closePath();
  ctx.fillStyle = theme['ground-3'];
  ctx.fill();
  traceBox(ctx, box, 1);
  ctx.lineWidth = 2;
  ctx.strokeStyle = theme['ink-2'];
  ctx.stroke();
}

function paintPaper({ ctx, theme }: Brush, box: Box): void {
  saved(ctx, () => {
    ctx.shadowColor = 'rgba(0, 0, 0, 0.42)';
    ctx.shadowBlur = 10;
    ctx.shadowOffsetY = 3;
    traceBox(ctx, box, 0);
    ctx.fillStyle = theme['paper-0'];
    ctx.fill();
  });
  traceBox(ctx, box, 0.5);
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme['paper-line'];
  ctx.stroke();
}

/** Paper, hatched, with the signal along its upper edge and a tear from right to middle. */
function paintBreached(brush: Brush, box: Box): void {
  const { ctx, theme } = brush;
  paintPaper(brush, box);
  saved(ctx, () => {
    traceBox(ctx, box, 0);
    ctx.clip();
    ctx.globalAlpha = 0.32;
    ctx.strokeStyle = theme['signal-paper'];
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (let x = box.left - (box.bottom - box.top); x < box.right; x += 7) {
      ctx.moveTo(x, box.bottom);
      ctx.lineTo(x + (box.bottom - box.top), box.top);
    }
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.fillStyle = theme['signal-fill'];
    ctx.fillRect(box.left, box.top, box.right - box.left, 4);
    const [high, x] = [box.bottom - box.top, box.right - (box.right - box.left) * 0.14];
    ctx.beginPath();
    ctx.moveTo(x + 6, box.top + high * 0.34);
    for (const [dx, dy] of [
      [-2, 0.5],
      [4, 0.58],
      [-4, 0.74],
      [3, 0.84],
      [0, 1],
    ] as const) {
      ctx.lineTo(x + dx, box.top + high * dy);
    }
    ctx.lineWidth = 1.8;
    ctx.lineJoin = 'miter';
    ctx.strokeStyle = theme['signal-fill'];
    ctx.stroke();
  });
}

function paintOutline({ ctx, theme }: Brush, { box, clause }: TileInput): void {
  traceBox(ctx, box, clause.selected ? -3 : -2);
  ctx.lineWidth = clause.selected ? 2 : 1.2;
  ctx.strokeStyle = theme['ink-1'];
  ctx.stroke();
}

const idStyle = (size: number, colour: string): TextStyle => ({
  face: 'face-label',
  size,
  weight: 720,
  colour,
});

function paintWords(brush: Brush, { clause, seals, box, breachedWord }: TileInput, inks: Inks): void {
  const { theme } = brush;
  const width = box.right - box.left;
  // Low tiles close their lines up rather than lose one.
  const [first, second, last] = box.bottom - box.top < 58 ? [15, 30, 8] : [18, 35, 11];
  const x = box.left + 9;
  const breached = clause.state === 'breached';
  const id = idStyle(12.5, inks.strong);
  writeText(brush, clause.id, x, box.top + first, id);
  const mark: TextStyle = {
    face: 'face-label',
    size: 12.5,
    weight: breached ? 560 : 430,
    colour: breached ? theme['signal-paper'] : inks.faint,
    align: 'right',
  };
  const room = width - 22 - textWidth(brush, clause.id, id);
  const word = fitText(brush, breached ? breachedWord : clause.option, mark, room);
  writeText(brush, word, box.right - 8, box.top + first, mark);
  const title: TextStyle = { face: 'face-ui', size: 13.5, weight: 480, colour: inks.soft };
  writeText(brush, fitText(brush, clause.title, title, width - 15), x, box.top + second, title);
  if (clause.state === 'open' || seals.length === 0) return;
  const step = Math.min(12.5, (width - 18) / seals.length);
  const radius = Math.min(last < 11 ? 4.4 : 5.2, step * 0.43);
  paintSealRow(brush, seals, { x: x + radius, y: box.bottom - last, radius, step, on: inks.on });
}

function paintCompactWords(brush: Brush, { clause, seals, box }: TileInput, inks: Inks): void {
  const { ctx } = brush;
  const [width, high] = [box.right - box.left, box.bottom - box.top];
  const middle = (box.left + box.right) / 2;
  const shown = clause.state === 'tabled' && high > 24;
  const style = idStyle(Math.min(13, width * 0.36), inks.strong);
  writeText(brush, clause.id, middle, (box.top + box.bottom) / 2 + style.size * 0.35 - (shown ? 4 : 0), {
    ...style,
    align: 'center',
  });
  if (!shown) return;
  const step = Math.min(6, (width - 8) / Math.max(1, seals.length));
  const left = middle - ((seals.length - 1) * step) / 2;
  seals.forEach(({ seal, form }, i) => {
    ctx.beginPath();
    ctx.arc(left + i * step, box.bottom - 6.5, 1.9, 0, Math.PI * 2);
    ctx.fillStyle = seal.fill ?? seal.hue;
    ctx.strokeStyle = inks.faint;
    ctx.lineWidth = 0.8;
    if (form === 'filled') ctx.fill();
    else ctx.stroke();
  });
}

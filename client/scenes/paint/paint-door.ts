// Owns drawing a back channel as a door: ajar with light behind it, or shut. It must not know who speaks there.

import type { Point } from '../geometry/point.ts';
import type { Seal } from '../props.ts';
import { type Brush, fitText, saved, type TextStyle, tracePoints, writeText } from './brush.ts';
import { paintSealRow } from './paint-seal.ts';

export type DoorInput = {
  readonly at: Point;
  readonly open: boolean;
  readonly yours: boolean;
  readonly seals: readonly Seal[];
  readonly title: string;
  readonly note: string;
  readonly unread: number;
  readonly hovered: boolean;
};

const WIDTH = 46;
const HEIGHT = 86;
/** Size of a door with its words, in CSS pixels. */
export const DOOR = { width: 150, height: 112 };
/** Size of a door on a small stage. */
export const SMALL_DOOR = { width: 40, height: 44 };

/** Draws a door with the seals of those inside, its state and its note. */
export function paintDoor(brush: Brush, door: DoorInput): void {
  const { theme } = brush;
  saved(brush.ctx, () => {
    brush.ctx.globalAlpha = door.yours ? 1 : 0.72;
    paintLeaf(brush, door, door.at.x, door.at.y, WIDTH, HEIGHT);
  });
  const x = door.at.x + WIDTH + 12;
  const seals = door.seals.map((seal) => ({ seal, form: 'filled' as const }));
  const step = Math.min(25, (DOOR.width + 20 - WIDTH) / Math.max(1, seals.length));
  paintSealRow(brush, seals, {
    x: x + 9,
    y: door.at.y + 13,
    radius: Math.min(9.5, step * 0.42),
    step,
    on: 'ground',
  });
  const title: TextStyle = {
    face: 'face-ui',
    size: 14,
    weight: 560,
    colour: theme['ink-1'],
    halo: theme['ground-1'],
  };
  const note: TextStyle = {
    face: 'face-label',
    size: 13,
    weight: 420,
    colour: theme['ink-3'],
    halo: theme['ground-1'],
  };
  const room = DOOR.width - WIDTH + 16;
  writeText(brush, fitText(brush, door.title, title, room), x, door.at.y + 46, title);
  writeText(brush, fitText(brush, door.note, note, room), x, door.at.y + 64, note);
}

/** Draws a door on a small stage: the leaf alone, with a count when something is unread. */
export function paintSmallDoor(brush: Brush, door: DoorInput): void {
  const { ctx, theme } = brush;
  paintLeaf(brush, door, door.at.x + 8, door.at.y + 4, 18, 34);
  if (door.unread === 0) return;
  ctx.beginPath();
  ctx.arc(door.at.x + 29, door.at.y + 8, 8, 0, Math.PI * 2);
  ctx.fillStyle = theme['ink-1'];
  ctx.fill();
  writeText(brush, String(door.unread), door.at.x + 29, door.at.y + 12.5, {
    face: 'face-label',
    size: 12,
    weight: 700,
    colour: theme['ground-1'],
    align: 'center',
  });
}

function paintLeaf(brush: Brush, door: DoorInput, x: number, y: number, width: number, high: number): void {
  const { ctx, theme } = brush;
  const edge = door.hovered ? theme['ink-1'] : theme['line-3'];
  ctx.lineWidth = 1.1;
  ctx.strokeStyle = edge;
  ctx.fillStyle = door.open ? theme['paper-1'] : theme['ground-2'];
  saved(ctx, () => {
    ctx.globalAlpha *= door.open ? 0.3 : 1;
    ctx.fillRect(x, y, width, high);
  });
  ctx.strokeRect(x + 0.5, y + 0.5, width - 1, high - 1);
  if (!door.open) {
    saved(ctx, () => {
      ctx.globalAlpha *= 0.6;
      ctx.strokeRect(x + 3.5, y + 3.5, width - 7, high - 4);
    });
    ctx.beginPath();
    ctx.arc(x + width * 0.78, y + high * 0.52, Math.max(1.3, width * 0.05), 0, Math.PI * 2);
    ctx.fillStyle = theme['ink-3'];
    ctx.fill();
    return;
  }
  paintLight(brush, x, y, width, high);
  const leaf = [
    { x, y },
    { x: x + width * 0.62, y: y + high * 0.1 },
    { x: x + width * 0.62, y: y + high * 1.02 },
    { x, y: y + high },
  ];
  ctx.beginPath();
  tracePoints(ctx, leaf, true);
  ctx.fillStyle = theme['ground-3'];
  ctx.fill();
  ctx.stroke();
}

/** Light that falls through an open door onto the floor. */
function paintLight({ ctx, theme }: Brush, x: number, y: number, width: number, high: number): void {
  saved(ctx, () => {
    ctx.globalAlpha *= 0.13;
    ctx.beginPath();
    tracePoints(
      ctx,
      [
        { x: x + width * 0.62, y: y + high },
        { x: x + width, y: y + high },
        { x: x + width * 1.62, y: y + high * 1.26 },
        { x: x + width * 0.3, y: y + high * 1.26 },
      ],
      true,
    );
    ctx.fillStyle = theme['paper-0'];
    ctx.fill();
  });
}

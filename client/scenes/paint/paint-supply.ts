// Owns drawing supply as arrows that enter from the edges of the stage, with their words. It must not know amounts.

import { type Box, overlaps, type Point } from '../geometry/point.ts';
import type { MapSupply, Seal } from '../props.ts';
import { type Brush, saved, type TextStyle, textWidth, writeText } from './brush.ts';

/** An arrow on the stage, from the edge inwards. */
export type SupplyArrow = {
  readonly supply: MapSupply;
  readonly seal: Seal;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  /** Set on the first arrow of a group that shares its words. */
  readonly words: Box | null;
};

const LINE = 17;

const titleStyle = (brush: Brush): TextStyle => ({
  face: 'face-ui',
  size: 13.5,
  weight: 620,
  colour: brush.theme['ink-1'],
  halo: brush.theme['map-halo'],
});

const noteStyle = (brush: Brush): TextStyle => ({
  face: 'face-label',
  size: 13,
  weight: 430,
  colour: brush.theme['ink-2'],
  halo: brush.theme['map-halo'],
});

/** The words of an arrow that enters at height `y`: just above it. */
function wordsBox(brush: Brush, supply: MapSupply, edge: number, y: number): Box {
  const width = Math.max(
    textWidth(brush, supply.label, titleStyle(brush)),
    textWidth(brush, supply.note, noteStyle(brush)),
  );
  const left = supply.from === 'west' ? edge + 14 : edge - 14 - width;
  const top = y - LINE * 2 - 8;
  return { left, top, right: left + width, bottom: top + LINE * 2 };
}

/** What supply must fit into: the stage's edges, the heights at which it enters, and boxes its words stay off. */
export type SupplyRoom = {
  readonly left: number;
  readonly right: number;
  readonly entry: Readonly<Record<'west' | 'east', number>>;
  readonly compact: boolean;
  readonly avoid: readonly Box[];
};

/**
 * Lays arrows out along the edges. Arrows with the same words run side by side under one text; groups stand clear of
 * one another, and their words of what they must avoid.
 */
export function layoutSupply(
  brush: Brush,
  supply: readonly MapSupply[],
  seals: Readonly<Record<string, Seal>>,
  room: SupplyRoom,
): readonly SupplyArrow[] {
  return (['west', 'east'] as const).flatMap((side) => {
    const sent = supply.filter((one) => one.from === side);
    return layoutSide(brush, sent, seals, room, side);
  });
}

function layoutSide(
  brush: Brush,
  supply: readonly MapSupply[],
  seals: Readonly<Record<string, Seal>>,
  room: SupplyRoom,
  side: 'west' | 'east',
): readonly SupplyArrow[] {
  const edge = side === 'west' ? room.left : room.right;
  const reach = room.compact ? 48 : 150;
  const arrows: SupplyArrow[] = [];
  let y = room.entry[side];
  let shared = '';
  for (const one of supply) {
    const seal = seals[one.delegation];
    if (!seal) continue;
    const joins = `${one.label}|${one.note}` === shared;
    if (!joins && shared !== '') y += room.compact ? 26 : 62;
    if (!joins && !room.compact)
      y = clearOf(room.avoid, (at) => reachBox(wordsBox(brush, one, edge, at), edge, reach, side), y);
    const words = joins || room.compact ? null : wordsBox(brush, one, edge, y);
    arrows.push({ supply: one, seal, ...curve(side, edge, y, joins ? reach - 8 : reach), words });
    y += 13;
    shared = `${one.label}|${one.note}`;
  }
  return arrows;
}

/** All that an arrow and its words may cover. */
function reachBox(words: Box, edge: number, reach: number, side: 'west' | 'east'): Box {
  return {
    left: side === 'west' ? edge : Math.min(words.left, edge - reach),
    right: side === 'west' ? Math.max(words.right, edge + reach) : edge,
    top: words.top,
    bottom: words.bottom + 56,
  };
}

/** The first height, going down, at which the box is free. */
function clearOf(avoid: readonly Box[], boxAt: (y: number) => Box, from: number): number {
  for (let y = from; y < from + 200; y += 10) {
    if (!avoid.some((box) => overlaps(box, boxAt(y)))) return y;
  }
  return from;
}

function curve(
  side: 'west' | 'east',
  edge: number,
  y: number,
  reach: number,
): Pick<SupplyArrow, 'from' | 'bend' | 'to'> {
  const [inward, start, middle, end] = side === 'west' ? [1, 0, -6, 0.28 * reach] : [-1, 34, 20, -4];
  return {
    from: { x: edge, y: y + start },
    bend: { x: edge + inward * reach * 0.55, y: y + middle },
    to: { x: edge + inward * reach, y: y + end },
  };
}

/** The dash that tells arrows apart without colour: dotted when not confirmed, dashed for a shield's owner. */
function dashOf({ supply, seal }: SupplyArrow): number[] {
  if (!supply.certain) return [0.1, 5];
  return seal.shape === 'shield' || seal.shape === 'octagon' ? [7, 4] : [];
}

/** Draws the arrows and their words. */
export function paintSupply(brush: Brush, arrows: readonly SupplyArrow[]): void {
  const { ctx, theme } = brush;
  for (const arrow of arrows) {
    const { from, bend, to } = arrow;
    const width = 1.6 + Math.max(0, Math.min(1, arrow.supply.share)) * 2;
    for (const [colour, extra] of [
      [theme['map-sea'], 3],
      [arrow.seal.hue, 0],
    ] as const) {
      saved(ctx, () => {
        ctx.globalAlpha = extra > 0 ? 0.6 : 1;
        ctx.lineCap = 'round';
        ctx.lineJoin = 'round';
        ctx.lineWidth = width + extra;
        ctx.strokeStyle = colour;
        if (extra === 0) ctx.setLineDash(dashOf(arrow));
        ctx.beginPath();
        ctx.moveTo(from.x, from.y);
        ctx.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
        ctx.stroke();
        ctx.setLineDash([]);
        paintHead(ctx, bend, to);
      });
    }
  }
  for (const { words, supply } of arrows) {
    if (!words) continue;
    const x = supply.from === 'west' ? words.left : words.right;
    const align = supply.from === 'west' ? 'left' : 'right';
    writeText(brush, supply.label, x, words.top + 13, { ...titleStyle(brush), align });
    writeText(brush, supply.note, x, words.top + 13 + LINE, { ...noteStyle(brush), align });
  }
}

function paintHead(ctx: CanvasRenderingContext2D, bend: Point, to: Point): void {
  const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
  ctx.beginPath();
  for (const turn of [2.55, -2.55]) {
    ctx.moveTo(to.x, to.y);
    ctx.lineTo(to.x + Math.cos(angle + turn) * 12, to.y + Math.sin(angle + turn) * 12);
  }
  ctx.stroke();
}

// Owns the outlines of the eight seals. It must not know colours, letters or who carries which.

import type { SealShape } from '../props.ts';
import type { Point } from './point.ts';

function regular(sides: number, turn: number): readonly Point[] {
  return Array.from({ length: sides }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / sides;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

const corners: Readonly<Record<Exclude<SealShape, 'circle'>, readonly Point[]>> = {
  square: [
    { x: -0.82, y: -0.82 },
    { x: 0.82, y: -0.82 },
    { x: 0.82, y: 0.82 },
    { x: -0.82, y: 0.82 },
  ],
  lozenge: regular(4, -Math.PI / 2).map(({ x, y }) => ({ x: x * 1.16, y: y * 1.16 })),
  shield: [
    { x: -0.86, y: -0.86 },
    { x: 0.86, y: -0.86 },
    { x: 0.86, y: 0.42 },
    { x: 0, y: 1.04 },
    { x: -0.86, y: 0.42 },
  ],
  hexagon: regular(6, -Math.PI / 2).map(({ x, y }) => ({ x: x * 1.05, y: y * 1.05 })),
  octagon: regular(8, Math.PI / 8),
  pentagon: regular(5, -Math.PI / 2).map(({ x, y }) => ({ x: x * 1.08, y: y * 1.08 + 0.06 })),
  trapeze: [
    { x: -0.66, y: -0.8 },
    { x: 0.66, y: -0.8 },
    { x: 1, y: 0.8 },
    { x: -1, y: 0.8 },
  ],
};

/** Corners of a seal of nominal radius 1 around the origin; a circle has none. Equal areas look equal in weight. */
export function sealCorners(shape: SealShape): readonly Point[] {
  return shape === 'circle' ? [] : corners[shape];
}

/** How far below the middle the letters' centre sits, in radii: a shield's weight is high, a pentagon's low. */
export function letterDrop(shape: SealShape): number {
  if (shape === 'shield') return -0.08;
  if (shape === 'pentagon') return 0.1;
  return shape === 'trapeze' ? 0.06 : 0;
}

import { describe, expect, test } from 'vitest';
import type { SealShape } from '../props.ts';
import { sealCorners } from './seal-shape.ts';

const shapes: readonly SealShape[] = [
  'square',
  'lozenge',
  'shield',
  'hexagon',
  'octagon',
  'pentagon',
  'trapeze',
];

function area(shape: SealShape): number {
  const points = sealCorners(shape);
  const doubled = points.reduce((sum, a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    return sum + a.x * b.y - b.x * a.y;
  }, 0);
  return Math.abs(doubled) / 2;
}

describe('seals', () => {
  test('have eight outlines, no two alike', () => {
    const drawn = new Set([...shapes, 'circle' as const].map((shape) => JSON.stringify(sealCorners(shape))));
    expect(drawn.size).toBe(8);
  });

  test.each(shapes)('a %s stands upright and weighs about as much as a circle', (shape) => {
    const xs = sealCorners(shape).map(({ x }) => x);
    expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(0, 6);
    expect(area(shape) / Math.PI).toBeGreaterThan(0.75);
    expect(area(shape) / Math.PI).toBeLessThan(1);
  });
});

import { test as prop } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blendView, clampView, fitView, panBy, toMap, toScreen, zoomAbout } from './viewport.ts';

const world = { left: -11000, top: -7600, right: 10000, bottom: 7200 };
const target = { left: -2000, top: -4000, right: 5000, bottom: 4500 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const place = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 700 }) });

describe('a look at the map', () => {
  prop.prop([place])('leads from the stage to the map and back', (p) => {
    const view = fitView(target, 700, 740, none);
    const back = toScreen(view, toMap(view, p));
    expect(back.x).toBeCloseTo(p.x, 6);
    expect(back.y).toBeCloseTo(p.y, 6);
  });

  test('shows all of its target in the part of the stage that is not covered', () => {
    const insets = { top: 40, right: 10, bottom: 80, left: 200 };
    const view = fitView(target, 900, 700, insets);
    const low = toScreen(view, { x: target.left, y: target.top });
    const high = toScreen(view, { x: target.right, y: target.bottom });
    expect(low.x).toBeGreaterThanOrEqual(200 - 1e-6);
    expect(low.y).toBeGreaterThanOrEqual(40 - 1e-6);
    expect(high.x).toBeLessThanOrEqual(890 + 1e-6);
    expect(high.y).toBeLessThanOrEqual(620 + 1e-6);
  });

  prop.prop([place, fc.double({ min: 0.2, max: 5, noNaN: true })])(
    'keeps what is under the pointer while zooming',
    (p, factor) => {
      const view = fitView(target, 700, 740, none);
      const zoomed = zoomAbout(view, factor, p, { least: 0.001, most: 10 });
      const [before, after] = [toMap(view, p), toMap(zoomed, p)];
      expect(after.x).toBeCloseTo(before.x, 4);
      expect(after.y).toBeCloseTo(before.y, 4);
    },
  );

  test('zooms no farther than its limits', () => {
    const view = fitView(target, 700, 740, none);
    const limits = { least: view.scale * 0.6, most: view.scale * 4 };
    expect(zoomAbout(view, 99, { x: 0, y: 0 }, limits).scale).toBe(limits.most);
    expect(zoomAbout(view, 0.01, { x: 0, y: 0 }, limits).scale).toBe(limits.least);
  });

  prop.prop([fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })])(
    'never shows beyond the drawn world',
    (dx, dy) => {
      const view = clampView(panBy(fitView(target, 700, 740, none), dx, dy), world);
      const corner = toMap(view, { x: 0, y: 0 });
      const far = toMap(view, { x: 700, y: 740 });
      expect(corner.x).toBeGreaterThanOrEqual(world.left - 1e-6);
      expect(far.x).toBeLessThanOrEqual(world.right + 1e-6);
      expect(corner.y).toBeGreaterThanOrEqual(world.top - 1e-6);
      expect(far.y).toBeLessThanOrEqual(world.bottom + 1e-6);
    },
  );

  test('dragging moves the map with the hand', () => {
    const view = fitView(target, 700, 740, none);
    const before = toScreen(view, { x: 0, y: 0 });
    const after = toScreen(panBy(view, 30, -12), { x: 0, y: 0 });
    expect(after.x - before.x).toBeCloseTo(30);
    expect(after.y - before.y).toBeCloseTo(-12);
  });

  test('glides from one look to another', () => {
    const from = fitView(target, 700, 740, none);
    const to = { ...from, scale: from.scale * 4, centre: { x: 100, y: 100 } };
    expect(blendView(from, to, 0)).toMatchObject({ scale: from.scale, centre: from.centre });
    expect(blendView(from, to, 1)).toMatchObject({ centre: to.centre });
    expect(blendView(from, to, 0.5).scale).toBeCloseTo(from.scale * 2);
  });
});

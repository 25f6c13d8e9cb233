// Tests that the first game's map holds together: closed regions, a line for each sector, and a first view within it.
import { describe, expect, it } from 'vitest';
import raw from '../../../assets/map/harrow-ford.json' with { type: 'json' };
import scenario from '../../../assets/scenarios/first-game.json' with { type: 'json' };
import { lineStretches, type MapGeometry, pointOf, ringPoints, unpack } from './map-geometry.ts';

const map: MapGeometry = raw;

describe('the map of Harrow Ford', () => {
  it('has regions whose outlines close', () => {
    const arcs = map.arcs.map(unpack);
    for (const unit of map.units) {
      for (const ring of unit.rings) {
        const points = ringPoints(arcs, ring);
        expect(points.at(-1), unit.id).toEqual(points[0]);
      }
    }
  });

  it('draws the line of every sector that lies on it, and of no other', () => {
    const onLine = scenario.sectors.filter((sector) => sector.onLine).map(({ id }) => id);
    expect(lineStretches(map).map(({ sector }) => sector)).toEqual(onLine);
    expect(scenario.sectors.flatMap(({ oblast }) => oblast)).toEqual(map.units.map(({ id }) => id));
  });

  it('begins with a view of the ford, within the map', () => {
    const { west, north, east, south } = map.box;
    const line = lineStretches(map).flatMap(({ points }) => points);
    for (const [low, high] of [map.views.wide, map.views.small]) {
      const [a, b] = [pointOf(low ?? []), pointOf(high ?? [])];
      expect(a.x > west && b.x < east && b.y > north && a.y < south).toBe(true);
      expect(line.some(({ x, y }) => x > a.x && x < b.x && y < a.y && y > b.y)).toBe(true);
    }
  });

  it('says that the place is invented, and lets no supply in', () => {
    expect(map.projection.kind).toBe('plane');
    expect(map.source).toContain('does not exist');
    expect(map.entries).toEqual([]);
  });
});

// Checks the invented map against itself and against the twin it serves.
import { describe, expect, test } from 'vitest';
import raw from '../../../assets/map/danva.json' with { type: 'json' };
import scenario from '../../../assets/scenarios/thirty-days-twin.json' with { type: 'json' };
import { openedMap, within } from '../../testing/opened-map.ts';
import { type MapGeometry, ringPoints } from './map-geometry.ts';
import { distance, type Point } from './point.ts';

const map: MapGeometry = raw;
const { arcs, stretches, occupied, town, unitAt, neighbourAt } = openedMap(map);
const unitOf = (p: Point) => unitAt(p)?.name;
const neighbourOf = (p: Point) => neighbourAt(p)?.id;

describe('units', () => {
  test('are closed rings of known arcs, and an inner border belongs to two of them', () => {
    const uses = new Map<number, number>();
    for (const ring of map.units.flatMap(({ rings }) => rings)) {
      const points = ringPoints(arcs, ring);
      expect(points[0]).toEqual(points.at(-1));
      for (const ref of ring) uses.set(ref < 0 ? ~ref : ref, (uses.get(ref < 0 ? ~ref : ref) ?? 0) + 1);
    }
    const outer = new Set(map.outer);
    for (const [arc, times] of uses) expect([arc, times]).toEqual([arc, outer.has(arc) ? 1 : 2]);
    expect(uses.size).toBe(map.arcs.length);
  });

  test.each([
    ['Velmar', 'Velmar'],
    ['Harvel', 'Harvel'],
    ['Coppin', 'Harvel'],
    ['Lissen', 'Lissen'],
    ['Silvern', 'Dorvan'],
    ['Parvel', 'Dorvan'],
    ['Dorvan', 'Dorvan'],
    ['Zavela', 'Zavela'],
    ['Zavela plant', 'Zavela'],
    ['Kerrow', 'Kerrow'],
    ['Denmoor', 'Denmoor'],
    ['Sorrel', 'Sorrel'],
    ['Ansel', 'Cape Saint Ansel'],
    ['Lowick', 'Lowick'],
    ['Cairn', 'Cairn'],
    ['Saltmere', 'Saltmere'],
  ])('hold their towns: %s lies in %s', (name, unit) => {
    expect(unitOf(town(name))).toBe(unit);
  });

  test.each([
    ['Suddon', 'AL'],
    ['Ordell', 'AL'],
    ['Arkand', 'TA'],
    ['Port Haven', 'HS-2'],
  ])('end where the neighbours begin: %s lies in %s', (name, id) => {
    expect([unitOf(town(name)), neighbourOf(town(name))]).toEqual([undefined, id]);
  });

  test('have the codes that the scenario knows them by', () => {
    const ids = new Set(map.units.map(({ id }) => id));
    const named = scenario.sectors.flatMap(({ oblast }) => oblast).filter((id) => id.startsWith('KE-'));
    for (const id of named) expect(ids).toContain(id);
  });
});

describe('line of contact', () => {
  test('gives every sector of the twin a stretch or a marker, never both, and nothing else', () => {
    const wanted = (on: boolean) => scenario.sectors.filter((s) => s.onLine === on).map(({ id }) => id);
    expect(map.line.map(({ sector }) => sector).sort()).toEqual(wanted(true).sort());
    expect(map.markers.map(({ sector }) => sector).sort()).toEqual(wanted(false).sort());
  });

  test('is one line, and each stretch lies beside a neighbour of its sector', () => {
    const near = new Map(scenario.sectors.map((sector) => [sector.id, sector.neighbours]));
    stretches.slice(1).forEach((stretch, i) => {
      const before = stretches[i];
      expect(stretch.points[0]).toEqual(before?.points.at(-1));
      // The city is drawn between its own sector's neighbour and the river, as on the real map.
      const known = near.get(stretch.sector)?.includes(before?.sector ?? '') || stretch.sector === 'kerrow';
      expect([before?.sector, stretch.sector, known]).toEqual([before?.sector, stretch.sector, true]);
    });
  });

  test('has no leap longer than 40 km', () => {
    for (const { points } of stretches) {
      points.slice(1).forEach((p, i) => {
        expect(distance(p, points[i] ?? p) * map.projection.unitKm).toBeLessThan(40);
      });
    }
  });
});

describe('occupied area', () => {
  test.each(['Lissen', 'Dorvan', 'Mellin', 'Marrowby', 'Zavela plant', 'Ansel', 'Gullhead'])(
    'holds %s',
    (name) => expect(within(town(name), occupied)).toBe(true),
  );
  test.each([
    'Velmar',
    'Harvel',
    'Sorrel',
    'Coppin',
    'Silvern',
    'Cranmoor',
    'Parvel',
    'Orrick',
    'Zavela',
    'Kerrow',
  ])('does not hold %s', (name) => expect(within(town(name), occupied)).toBe(false));
});

test('the file is small and says that the country is invented', () => {
  expect(JSON.stringify(raw).length).toBeLessThan(60_000);
  expect(map.projection.kind).toBe('plane');
  expect(map.convention).toContain('invented');
});

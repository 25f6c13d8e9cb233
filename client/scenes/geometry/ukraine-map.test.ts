// Checks the shipped map against itself, against the scenario it serves and against an independent projection.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import raw from '../../../assets/map/ukraine.json' with { type: 'json' };
import scenario from '../../../assets/scenarios/thirty-days.json' with { type: 'json' };
import { openedMap, within } from '../../testing/opened-map.ts';
import { type MapGeometry, pointOf, ringPoints } from './map-geometry.ts';
import { distance, type Point } from './point.ts';

const map: MapGeometry = raw;
const { arcs, stretches, occupied, town, unitAt } = openedMap(map);
const unitOf = (p: Point) => unitAt(p)?.id;

/** Lambert's conformal conic with two standard parallels on a sphere (Snyder 1987, 15-1 to 15-4), y downwards. */
function lambert(longitude: number, latitude: number): Point {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [p1, p2] = map.projection.parallels.map(rad) as [number, number];
  const [l0, p0] = map.projection.centre.map(rad) as [number, number];
  const half = (p: number): number => Math.tan(Math.PI / 4 + p / 2);
  const n = Math.log(Math.cos(p1) / Math.cos(p2)) / Math.log(half(p2) / half(p1));
  const f = (Math.cos(p1) * half(p1) ** n) / n;
  const rho = (p: number): number => (map.projection.radiusKm * f) / half(p) ** n;
  const theta = n * (rad(longitude) - l0);
  const unit = map.projection.unitKm;
  return {
    x: (rho(rad(latitude)) * Math.sin(theta)) / unit,
    y: -(rho(p0) - rho(rad(latitude)) * Math.cos(theta)) / unit,
  };
}

describe('units', () => {
  test('are 27, each once, in ISO 3166-2 codes with Crimea and Sevastopol among them', () => {
    const ids = map.units.map(({ id }) => id);
    expect(ids).toHaveLength(27);
    expect(new Set(ids).size).toBe(27);
    expect(ids.every((id) => /^UA-\d\d$/.test(id))).toBe(true);
    expect(ids).toEqual(expect.arrayContaining(['UA-40', 'UA-43', 'UA-14', 'UA-09', 'UA-23', 'UA-65']));
    expect(new Set(map.units.map(({ name }) => name)).size).toBe(27);
  });

  test('are closed rings of known arcs, and an inner border belongs to two of them', () => {
    const uses = new Map<number, number>();
    for (const ring of map.units.flatMap(({ rings }) => rings)) {
      const points = ringPoints(arcs, ring);
      expect(points[0]).toEqual(points.at(-1));
      for (const ref of ring) uses.set(ref < 0 ? ~ref : ref, (uses.get(ref < 0 ? ~ref : ref) ?? 0) + 1);
    }
    expect([...uses.keys()].sort((a, b) => a - b)).toEqual(map.arcs.map((_, i) => i));
    const outer = new Set(map.outer);
    for (const [arc, times] of uses) expect([arc, times]).toEqual([arc, outer.has(arc) ? 1 : 2]);
  });

  test.each([
    ['Kyiv', 'UA-30'],
    ['Kharkiv', 'UA-63'],
    ['Sumy', 'UA-59'],
    ['Donetsk', 'UA-14'],
    ['Luhansk', 'UA-09'],
    ['Melitopol', 'UA-23'],
    ['Mykolaiv', 'UA-48'],
    ['Odesa', 'UA-51'],
    ['Simferopol', 'UA-43'],
    ['Lviv', 'UA-46'],
    ['Khmelnytskyi', 'UA-68'],
  ])('hold their towns: %s lies in %s', (name, unit) => {
    expect(unitOf(town(name))).toBe(unit);
  });
});

describe('projection', () => {
  test.each(map.cities.map((city) => [city.name, city] as const))(
    '%s stands where the formula puts it',
    (_, city) => {
      expect(distance(lambert(city.lon ?? 0, city.lat ?? 0), pointOf(city.at))).toBeLessThan(1);
    },
  );
});

describe('line of contact', () => {
  test('gives every sector of the scenario a stretch or a marker, never both, and nothing else', () => {
    const onLine = map.line.map(({ sector }) => sector);
    const offLine = map.markers.map(({ sector }) => sector);
    const wanted = (on: boolean): string[] =>
      scenario.sectors.filter((s) => s.onLine === on).map(({ id }) => id);
    expect([...onLine].sort()).toEqual(wanted(true).sort());
    expect([...offLine].sort()).toEqual(wanted(false).sort());
  });

  test('is one line: each stretch begins where the one before ended', () => {
    stretches.slice(1).forEach((stretch, i) => {
      expect(stretch.points[0]).toEqual(stretches[i]?.points.at(-1));
    });
  });

  test('has no leap longer than 40 km', () => {
    for (const { points } of stretches) {
      points.slice(1).forEach((p, i) => {
        expect(distance(p, points[i] ?? p) * map.projection.unitKm).toBeLessThan(40);
      });
    }
  });

  test('keeps neighbouring sectors of the scenario next to each other', () => {
    const near = new Map(scenario.sectors.map((sector) => [sector.id, sector.neighbours]));
    map.line.slice(1).forEach(({ sector }, i) => {
      const before = map.line[i]?.sector ?? '';
      // The city is drawn between its own sector's neighbour and Kherson: it lies behind the line, not on it.
      const known = near.get(sector)?.includes(before) || sector === 'kherson';
      expect([before, sector, known]).toEqual([before, sector, true]);
    });
  });
});

describe('occupied area', () => {
  test.each([
    'Donetsk',
    'Luhansk',
    'Mariupol',
    'Melitopol',
    'Berdiansk',
    'Enerhodar',
    'Simferopol',
    'Sevastopol',
    'Kerch',
  ])('holds %s', (name) => expect(within(town(name), occupied)).toBe(true));

  test.each([
    'Kyiv',
    'Kharkiv',
    'Sumy',
    'Kupiansk',
    'Sloviansk',
    'Kramatorsk',
    'Pokrovsk',
    'Zaporizhzhia',
    'Nikopol',
    'Kherson',
    'Mykolaiv',
    'Odesa',
  ])('does not hold %s', (name) => expect(within(town(name), occupied)).toBe(false));
});

describe('the file', () => {
  test('says of what day the line is, where it comes from and which borders it follows', () => {
    expect(map.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(map.source).toContain('Natural Earth');
    expect(map.convention).toContain('68/262');
    expect(map.convention).toContain('illustrative');
  });

  test('stays small: under 60 kB', () => {
    expect(readFileSync(new URL('../../../assets/map/ukraine.json', import.meta.url)).length).toBeLessThan(
      60_000,
    );
  });

  test('names every town and neighbour once', () => {
    const towns = map.cities.map(({ name }) => name);
    const abroad = map.neighbours.map(({ id }) => id);
    expect(new Set(towns).size).toBe(towns.length);
    expect(new Set(abroad).size).toBe(abroad.length);
    expect(map.neighbours.every(({ rings }) => rings.length > 0)).toBe(true);
    expect(map.entries.map(({ side }) => side)).toEqual(['west', 'east']);
  });
});

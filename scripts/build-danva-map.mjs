// Owns how assets/map/danva.json, the invented map of the twins, is put together: drawn by hand, roughened by noise of a
// fixed seed, traced. It must not know how the map is drawn on screen. Run: node scripts/build-danva-map.mjs

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { danvaMap } from './map/danva/danva-map.mjs';

const target = fileURLToPath(new URL('../assets/map/danva.json', import.meta.url));
const map = danvaMap();
const text = `${JSON.stringify(map)}\n`;
writeFileSync(target, text);
console.log(`${target}: ${text.length} bytes, ${map.units.length} units, ${map.arcs.length} arcs`);

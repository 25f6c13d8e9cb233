import fs from 'node:fs';
import { expect, test } from 'vitest';
import { danvaMap } from './danva-map.mjs';

test('the invented map is the one its script draws: run node scripts/build-danva-map.mjs after a change', () => {
  const file = new URL('../../../assets/map/danva.json', import.meta.url);
  expect(fs.readFileSync(file, 'utf8')).toBe(`${JSON.stringify(danvaMap())}\n`);
});

// Checks colours' sums, and the measured contrast of the design tokens the stage draws with.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bestInk, contrast, darkenUntil, faded, mix, parseColour } from './contrast.ts';

const css = readFileSync(new URL('../../tokens.css', import.meta.url), 'utf8');

/** The tokens of a theme: the root's, and what the theme sets anew. */
function tokens(theme: 'dark' | 'light' | 'contrast'): (name: string) => string {
  const read = (block: string): [string, string][] =>
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\s*;/gi)].map((m) => [m[1] ?? '', m[2] ?? '']);
  const root = css.slice(css.indexOf(':root'), css.indexOf('[data-theme'));
  const own = new RegExp(`\\[data-theme=['"]${theme}['"]\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const all = new Map([...read(root), ...read(own)]);
  return (name) => all.get(name) ?? `no --${name}`;
}

function ratio(a: string, b: string): number {
  const [x, y] = [parseColour(a), parseColour(b)];
  if (!x || !y) throw new Error(`not colours: ${a}, ${b}`);
  return contrast(x, y);
}

describe('colours', () => {
  test('are read from the forms tokens and canvases use', () => {
    expect(parseColour('#fff')).toEqual({ r: 255, g: 255, b: 255 });
    expect(parseColour('#0E1315')).toEqual({ r: 14, g: 19, b: 21 });
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ r: 1, g: 2, b: 3 });
    expect(parseColour('var(--ru)')).toBeNull();
  });

  test('black on white is 21 to 1', () => {
    expect(ratio('#000', '#fff')).toBeCloseTo(21);
    expect(ratio('#777', '#777')).toBe(1);
  });

  test('mix, fade and fall back', () => {
    expect(mix('#000', '#fff', 0.5)).toBe('rgb(128, 128, 128)');
    expect(mix('papaya', '#fff', 0.5)).toBe('papaya');
    expect(faded('#102030')).toBe('rgba(16, 32, 48, 0)');
  });

  test('the ink on a seal is whichever reads best, and a bright hue is darkened for paper', () => {
    expect(bestInk('#e8cf60', ['#12171a', '#fffefb'])).toBe('#12171a');
    expect(bestInk('#006cab', ['#12171a', '#fffefb'])).toBe('#fffefb');
    expect(ratio(darkenUntil('#e8cf60', '#15191b', '#f5f4ef', 4.5), '#f5f4ef')).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(['dark', 'light', 'contrast'] as const)('the %s theme', (theme) => {
  const token = tokens(theme);

  test.each(['ink-1', 'ink-2', 'ink-3', 'signal', 'ru', 'ua', 'us', 'eu', 'med'])(
    '--%s reads on the ground',
    (name) => {
      expect(ratio(token(name), token('ground-1'))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('words on the map read on land and sea', () => {
    for (const ground of ['map-land', 'map-sea', 'map-abroad']) {
      expect(ratio(token('map-label'), token(ground))).toBeGreaterThanOrEqual(4.5);
      expect(ratio(token('ink-1'), token(ground))).toBeGreaterThanOrEqual(7);
    }
  });

  test.each(['ru', 'ua', 'us', 'eu', 'med'])('--%s-paper reads on paper', (name) => {
    expect(ratio(token(`${name}-paper`), token('paper-0'))).toBeGreaterThanOrEqual(4.5);
  });
});

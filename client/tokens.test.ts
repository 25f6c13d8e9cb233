// The measured table of the design system, computed from the tokens: WCAG 2 contrast of ink, seats, signal and borders.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The custom properties of one rule of the file. */
function tokensOf(selector: string): Readonly<Record<string, string>> {
  const body = css.split(`${selector} {`)[1]?.split('\n}')[0] ?? '';
  const found = [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}
const dark = tokensOf(':root');
const light = { ...dark, ...tokensOf('[data-theme="light"]'), ...tokensOf("[data-theme='light']") };
const contrast = { ...dark, ...tokensOf('[data-theme="contrast"]'), ...tokensOf("[data-theme='contrast']") };

/** WCAG 2.2 relative luminance of `#rgb` or `#rrggbb`. */
function luminance(hex: string): number {
  const digits = hex.slice(1).length === 3 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two tokens of a theme, with one decimal. */
function ratio(theme: Readonly<Record<string, string>>, ink: string, ground: string): number {
  const [one = '', other = ''] = [theme[ink], theme[ground]];
  expect([ink, one, ground, other].every(Boolean), `${ink} on ${ground}`).toBe(true);
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return Math.round(((high + 0.05) / (low + 0.05)) * 10) / 10;
}
const ratios = (theme: Readonly<Record<string, string>>, inks: readonly string[], ground: string) =>
  inks.map((ink) => ratio(theme, ink, ground));

const inks = ['ink-1', 'ink-2', 'ink-3'];
const seats = ['ru', 'ua', 'us', 'eu', 'med', 'cn'];

describe('measured contrast', () => {
  test('dark, on ground-1', () => {
    expect(ratios(dark, inks, 'ground-1')).toEqual([14.4, 9.1, 6.4]);
    expect(ratios(dark, seats, 'ground-1')).toEqual([6.1, 11.2, 5.6, 11.5, 10.7, 9.7]);
    expect(ratios(dark, ['signal', 'line-3'], 'ground-1')).toEqual([6.5, 4.1]);
  });

  test('light, on ground-1', () => {
    expect(ratios(light, inks, 'ground-1')).toEqual([15.2, 7.7, 5.9]);
    expect(ratios(light, seats, 'ground-1')).toEqual([7, 4.7, 4.8, 11.8, 7.1, 6.2]);
    expect(ratios(light, ['signal', 'line-3'], 'ground-1')).toEqual([7.2, 3.8]);
  });

  test('on paper', () => {
    expect(ratios(dark, ['paper-ink-1', 'paper-ink-2', 'paper-ink-3'], 'paper-0')).toEqual([16.1, 7.8, 5.3]);
    const onPaper = seats.map((seat) => `${seat}-paper`);
    expect(ratios(dark, onPaper, 'paper-0')).toEqual([7.4, 4.9, 5.1, 12.5, 7.5, 6.5]);
    expect(ratio(dark, 'signal-paper', 'paper-0')).toBe(7.7);
  });

  test('captions on inset controls are readable in both', () => {
    expect([ratio(dark, 'ink-3', 'ground-3'), ratio(light, 'ink-3', 'ground-3')]).toEqual([4.8, 4.8]);
  });
});

describe('the least that every theme must keep', () => {
  const grounds = ['ground-0', 'ground-1', 'ground-2', 'ground-3'];
  test.each([
    ['dark', dark],
    ['light', light],
    ['contrast', contrast],
  ] as const)('%s: text 4.5, borders of controls 3, seats 4.5 on panels', (_name, theme) => {
    for (const ground of grounds)
      for (const ink of inks) expect(ratio(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
    for (const seat of [...seats, 'signal'])
      expect(ratio(theme, seat, 'ground-1')).toBeGreaterThanOrEqual(4.5);
    expect(ratio(theme, 'line-3', 'ground-1')).toBeGreaterThanOrEqual(3);
    for (const ink of ['paper-strike', 'paper-insert'])
      expect(ratio(theme, ink, 'paper-0')).toBeGreaterThanOrEqual(4.5);
    expect(ratio(theme, 'paper-0', 'signal-fill')).toBeGreaterThanOrEqual(4.5);
  });
});

// Rule 4.7: a fixed hour is the hour that the clocks of its zone show, summer or winter.
import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, knowsZone, nextLocal } from './local-time.ts';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const next = (zone: string, minute: number, from: string) =>
  new Date(nextLocal(zone, minute, at(from))).toISOString();

describe('the next time at which a wall shows an hour', () => {
  it.each([
    ['later today', 'Europe/Helsinki', 18 * 60, '2026-11-23T08:00:00Z', '2026-11-23T16:00:00.000Z'],
    ['tomorrow', 'Europe/Helsinki', 18 * 60, '2026-11-23T16:00:00.001Z', '2026-11-24T16:00:00.000Z'],
    ['this very moment', 'Europe/Helsinki', 18 * 60, '2026-11-23T16:00:00Z', '2026-11-23T16:00:00.000Z'],
    [
      '23 hours on, when spring comes',
      'Europe/Berlin',
      18 * 60,
      '2026-03-28T17:00:01Z',
      '2026-03-29T16:00:00.000Z',
    ],
    [
      '25 hours on, when summer ends',
      'Europe/Berlin',
      18 * 60,
      '2026-10-24T16:00:01Z',
      '2026-10-25T17:00:00.000Z',
    ],
    [
      'as much later as the clocks skip',
      'Europe/Berlin',
      150,
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
    ['the first of two', 'Europe/Berlin', 150, '2026-10-24T12:00:00Z', '2026-10-25T00:30:00.000Z'],
    ['across the date line', 'Pacific/Auckland', 540, '2026-06-30T22:00:00Z', '2026-07-01T21:00:00.000Z'],
    ['half an hour off', 'Asia/Kolkata', 1_080, '2026-01-01T00:00:00Z', '2026-01-01T12:30:00.000Z'],
  ])('%s: %s, minute %i from %s is %s', (_, zone, minute, from, expected) => {
    expect(next(zone, minute, from)).toBe(expected);
  });

  it('knows the zones of the world and no others', () => {
    expect(['Europe/Kyiv', 'America/New_York', 'UTC'].map(knowsZone)).toEqual([true, true, true]);
    expect(['Europe/Atlantis', '', 'noon'].map(knowsZone)).toEqual([false, false, false]);
  });
});

/** Minute of the day on a wall. */
function shown(timeZone: string, ms: number): number {
  const wall = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', wall).format(ms).split(':').map(Number);
  return hour * 60 + minute;
}

const zones = fc.constantFrom(
  'Europe/Kyiv',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
);
const moments = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });

property.prop([zones, moments, fc.integer({ min: 0, max: 1_439 })])(
  'it is never before the moment asked from, comes within 26 hours, and shows that hour unless they have just been turned',
  (zone, from, minute) => {
    const found = nextLocal(zone, minute, from);
    expect(found).toBeGreaterThanOrEqual(from);
    expect(found - from).toBeLessThanOrEqual(26 * HOUR);
    const turned = (shown(zone, found) - shown(zone, found - 3 * HOUR) + 1_440) % 1_440 !== 180;
    if (!turned) expect(shown(zone, found)).toBe(minute);
  },
);

property.prop([moments])('days are numbered as the calendar numbers them', (ms) => {
  const date = new Date(ms);
  const number = dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  expect(number).toBe(Math.floor(ms / (24 * HOUR)));
});

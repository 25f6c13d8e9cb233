import { expect, test } from 'vitest';
import { type ClockSettings, clockSchema } from '../../../shared/protocol/index.ts';
import { scenario } from '../../testing/room-fixture.ts';
import { briefingChoices, paces, presetOf, sittings, withBriefing } from './clock-presets.ts';
import { cleanCode, showCode } from './code-letters.ts';
import { choosePersonas } from './opponents-dialog.tsx';

test('a code can be typed or pasted in any dress', () => {
  expect(['7k4-mqx', ' 7K4 MQX ', '7k4mqxyz'].map(cleanCode)).toEqual(['7K4MQX', '7K4MQX', '7K4MQX']);
  expect(['7K4MQX', '7K4-MQX', '7K4'].map(showCode)).toEqual(['7K4-MQX', '7K4-MQX', '7K4']);
});

test('every clock on offer is one the server accepts', () => {
  for (const { clock } of [...paces, ...sittings]) expect(clockSchema.safeParse(clock).success).toBe(true);
});

function briefingOf(clock: ClockSettings): number {
  if (clock.mode === 'untimed') return 0;
  return (clock.mode === 'live' ? clock.briefingSeconds : (clock.briefingHours ?? 0) * 3_600) ?? 0;
}

test('every briefing on offer is one the server accepts, and none is offered without a clock', () => {
  for (const { clock } of sittings) {
    for (const seconds of briefingChoices(clock)) {
      const timed = withBriefing(clock, seconds);
      expect(clockSchema.safeParse(timed).success).toBe(true);
      expect(briefingOf(timed)).toBe(seconds);
    }
  }
  expect(briefingChoices({ mode: 'untimed' })).toEqual([0]);
});

test('the named sittings last about as long as they say', () => {
  const hours = (id: (typeof sittings)[number]['id']) => {
    const { clock } = presetOf(sittings, id);
    if (clock.mode === 'live') return (30 * (clock.daySeconds + clock.bulletinSeconds)) / 3_600;
    if (clock.mode === 'untimed' || !('hours' in clock.day)) return 0;
    return 30 * (clock.day.hours + clock.bulletinHours);
  };
  expect(hours('lesson')).toBeCloseTo(50 / 60, 1);
  expect(hours('seminar')).toBeLessThan(3);
  expect(hours('day')).toBeCloseTo(6, 0);
  expect(hours('fortnight') / 24).toBeCloseTo(15, 0);
});

test('every other delegation has a persona: the one chosen, or its first', () => {
  const opponents = choosePersonas(scenario, 'EU', { RU: 'RU-P2', UA: 'gone' });
  expect(opponents.map((one) => one.id)).toEqual(['RU-P2', 'UA-P1', 'US-P1', 'MED-P1']);
});

// What is shown before one asks for all: the day looked at, then what tells most.
import { describe, expect, it } from 'vitest';
import type { SeenIncident, Truth } from './debrief-as-seen.ts';
import { tellingIncidents, tellingReasons } from './telling.ts';
import { aDecision, anIncident } from './testing/small-debrief.ts';
import { withOrderTitles } from './with-order-titles.ts';

const accident: Truth = { kind: 'true', author: null, deed: 'accident', wrong: false };
const incident = (
  id: string,
  day: number,
  truth: Truth = accident,
  named: string | null = null,
): SeenIncident => ({
  ...anIncident(id, { day, named }),
  truth,
});

describe('incidents', () => {
  const staged: Truth = { kind: 'true', author: 'RU', deed: 'staged', wrong: true };
  const probe: Truth = { kind: 'true', author: 'UA', deed: 'probe', wrong: false };
  const all = [
    incident('I-1', 1),
    incident('I-2', 2, staged, 'UA'),
    incident('I-3', 3),
    incident('I-4', 4, probe),
    incident('I-5', 5),
  ];
  const ids = (day: number, most: number) => tellingIncidents(all, day, most).map(({ id }) => id);

  it('keep their order, the day’s own among them', () => {
    expect(ids(5, 3)).toEqual(['I-2', 'I-4', 'I-5']);
    expect(ids(9, 2)).toEqual(['I-2', 'I-4']);
    expect(ids(9, 9)).toHaveLength(5);
  });

  it('are not ranked by what is not known of them', () => {
    const hidden = all.map((one) => ({ ...one, named: null, truth: { kind: 'not known' } as const }));
    expect(tellingIncidents(hidden, 9, 2).map(({ id }) => id)).toEqual(['I-1', 'I-2']);
  });
});

describe('reasons', () => {
  const day = [
    aDecision('RU', { about: 'orders' }),
    aDecision('RU', { about: 'refusal', subject: 'P-1' }),
    aDecision('RU', { about: 'signature', subject: 'P-2' }),
    aDecision('UA', { about: 'offer', subject: 'P-3' }),
    aDecision('EU', { about: 'orders' }),
  ];

  it('are one a delegation at most, the weightiest texts first', () => {
    const chosen = tellingReasons(day, new Set(['P-2']), 9);
    expect(chosen.map(({ delegation, subject }) => [delegation, subject])).toEqual([
      ['RU', 'P-2'],
      ['UA', 'P-3'],
      ['EU', null],
    ]);
    expect(tellingReasons(day, new Set(), 1)).toEqual([day[1]]);
    expect(tellingReasons([], new Set(), 2)).toEqual([]);
  });
});

it('puts titles where a note names orders by id', () => {
  const orders = [{ id: 'press-ally', title: 'Press an ally publicly' }];
  expect(withOrderTitles('Standing by (press-ally 1, air-bridge 2): well-known.', orders)).toBe(
    'Standing by (press an ally publicly 1, air-bridge 2): well-known.',
  );
});

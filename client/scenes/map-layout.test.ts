import { describe, expect, test } from 'vitest';
import { shownIncidents } from './map-layout.ts';
import type { MapIncident } from './props.ts';

const incident = (id: string, state: MapIncident['state'], fresh = false): MapIncident => ({
  id,
  sector: 'kharkiv',
  label: '',
  note: '',
  state,
  author: null,
  fresh,
});

describe('incidents on the map', () => {
  test('open and fresh ones always show, settled ones only the latest twelve, in their order', () => {
    const all = [
      incident('old-open', 'open'),
      ...Array.from({ length: 20 }, (_, i) =>
        incident(`settled-${i}`, i % 2 === 0 ? 'accident' : 'attributed'),
      ),
      incident('new', 'attributed', true),
    ];
    const ids = shownIncidents(all).map(({ id }) => id);
    expect(ids[0]).toBe('old-open');
    expect(ids.at(-1)).toBe('new');
    expect(ids).toHaveLength(14);
    expect(ids).not.toContain('settled-7');
    expect(ids).toContain('settled-8');
  });
});

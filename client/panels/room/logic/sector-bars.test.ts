// Tests: how a sector is summed up for a seat.
import { describe, expect, it } from 'vitest';
import { scenario, seatView } from '../testing/room-fixture.ts';
import { sectorBars } from './sector-bars.ts';

const reported = [
  { delegation: 'RU', fortification: 30, pressure: 25 },
  { delegation: 'UA', fortification: 45, pressure: 10 },
];
const sector = { id: 'kharkiv', control: 15, fortification: 50, pressure: 12, reported, monitored: true };

describe('sectorBars', () => {
  it('sets the other side’s reported pressure against a belligerent’s own works', () => {
    expect(sectorBars(scenario, seatView('UA'), sector)).toEqual({ pressure: 25, fortified: 50 });
  });

  it('sets the heavier pressure against the other side’s works for everybody else', () => {
    const seen = { ...sector, fortification: null, pressure: null };
    expect(sectorBars(scenario, seatView('MED'), seen)).toEqual({ pressure: 25, fortified: 45 });
    expect(sectorBars(scenario, seatView('MED'), { ...seen, reported: [] })).toEqual({
      pressure: null,
      fortified: null,
    });
  });
});

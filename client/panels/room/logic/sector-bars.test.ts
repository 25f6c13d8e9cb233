// Tests: how a sector is summed up for a seat.
import { describe, expect, it } from 'vitest';
import { scenario, seatView } from '../../../testing/room-fixture.ts';
import { sectorBars } from './sector-bars.ts';

const reported = [
  { delegation: 'RU', fortification: 30, pressure: 25, sure: 0.6 },
  { delegation: 'UA', fortification: 45, pressure: 10, sure: 0.6 },
];
const sector = { id: 'kharkiv', control: 15, fortification: 50, pressure: 12, reported, monitored: true };
const unknown = { ...sector, fortification: null, pressure: null };

describe('sectorBars', () => {
  it('gives a belligerent its own figure exactly and the other side’s as reported', () => {
    expect(sectorBars(scenario, seatView('UA'), sector)).toEqual({ pressure: 25, fortified: 50 });
    expect(sectorBars(scenario, seatView('RU'), sector)).toEqual({ pressure: 12, fortified: 45 });
  });

  it('gives everybody else both as reported, and nothing where nothing is', () => {
    expect(sectorBars(scenario, seatView('MED'), unknown)).toEqual({ pressure: 25, fortified: 45 });
    const silent = { ...unknown, reported: [] };
    expect(sectorBars(scenario, seatView('MED'), silent)).toEqual({ pressure: null, fortified: null });
  });
});

// Places in a chart: the ends of the scale, domains with air, labels that do not lie on each other.
import { describe, expect, it } from 'vitest';
import { domainAround, gridOf, linePoints, placeOf, spreadLabels } from './chart-scale.ts';

describe('chart scale', () => {
  it('maps the ends of the domain to the ends of the range', () => {
    const scale = { domain: [10, 20], range: [100, 0] } as const;
    expect([placeOf(scale, 10), placeOf(scale, 15), placeOf(scale, 20)]).toEqual([100, 50, 0]);
    expect(placeOf({ domain: [5, 5], range: [0, 10] }, 5)).toBe(5);
  });

  it('puts air around the values in whole steps', () => {
    expect(domainAround([31, 47], 10)).toEqual([30, 50]);
    expect(domainAround([40], 10)).toEqual([40, 50]);
    expect(domainAround([], 10)).toEqual([0, 10]);
  });

  it('writes points for a polyline', () => {
    const x = { domain: [0, 2], range: [0, 20] } as const;
    const y = { domain: [0, 1], range: [10, 0] } as const;
    expect(
      linePoints(x, y, [
        [0, 0],
        [2, 1],
      ]),
    ).toBe('0.0,10.0 20.0,0.0');
  });

  it('keeps labels apart without changing their order', () => {
    expect(spreadLabels([20, 21, 50], 12, [0, 100])).toEqual([20, 32, 50]);
    expect(spreadLabels([21, 20], 12, [0, 100])).toEqual([32, 20]);
  });

  it('keeps labels inside, and moves others up for it', () => {
    expect(spreadLabels([-4, 60], 12, [0, 100])).toEqual([0, 60]);
    expect(spreadLabels([99, 98, 20], 12, [0, 100])).toEqual([100, 88, 20]);
  });

  it('draws the grid at multiples of its step inside the domain', () => {
    expect(gridOf([15, 100], 20)).toEqual([20, 40, 60, 80, 100]);
    expect(gridOf([41, 59], 20)).toEqual([]);
  });
});

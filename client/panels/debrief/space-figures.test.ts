// What the plot of the bargaining space is drawn from: turned frontiers, moving walk-away lines, honest shares.
import { describe, expect, it } from 'vitest';
import {
  frontierOf,
  inForceOnDay,
  lowestButFew,
  oneIn,
  pathsOf,
  shareForBoth,
  walkAwayOn,
  worthDomain,
} from './space-figures.ts';
import { captionAlong, spaceLabels } from './space-labels.ts';
import { aProposal, smallDebrief } from './testing/small-debrief.ts';

const debrief = smallDebrief();

describe('the space', () => {
  it('gives a frontier from left to right, whichever way the pair is asked for', () => {
    const { space } = smallDebrief();
    const frontiers = {
      'RU-UA': [
        [40, 90],
        [90, 30],
      ] as const,
    };
    expect(frontierOf({ ...space, frontiers }, ['RU', 'UA'])).toEqual([
      [40, 90],
      [90, 30],
    ]);
    expect(frontierOf({ ...space, frontiers }, ['UA', 'RU'])).toEqual([
      [30, 90],
      [90, 40],
    ]);
    expect(frontierOf(space, ['RU', 'EU'])).toEqual([]);
  });

  it('moves walk-away values and the text in force with the day; the last day has the ending’s own', () => {
    expect([walkAwayOn(debrief, 1, 'RU'), walkAwayOn(debrief, 3, 'RU')]).toEqual([49, 47]);
    expect([inForceOnDay(debrief, 2, 'UA'), inForceOnDay(debrief, 3, 'UA')]).toEqual([44, 43]);
  });

  it('counts the texts that both prefer to walking away', () => {
    expect(
      shareForBoth(
        [
          [60, 60],
          [30, 70],
          [50, 50],
          [49, 90],
        ],
        [50, 50],
      ),
    ).toBe(0.5);
    expect(shareForBoth([], [0, 0])).toBe(0);
  });

  it('rounds a count to two figures', () => {
    expect([oneIn(0.021), oneIn(4.25e-5), oneIn(0.5)]).toEqual(['48', '24,000', '2']);
  });

  it('frames worth in whole tens, and leaves the odd text out', () => {
    expect(worthDomain([33, 61])).toEqual([30, 100]);
    expect(worthDomain([])).toEqual([90, 100]);
    expect(lowestButFew(Array.from({ length: 200 }, (_, index) => index))).toBe(2);
  });

  it('strings each author’s texts in their order', () => {
    const texts = [
      aProposal('P-1'),
      aProposal('P-2', { author: 'UA' }),
      aProposal('P-3', { utilities: { RU: 55, UA: 50 } }),
    ];
    expect(pathsOf(texts, ['RU', 'UA'])).toEqual([
      {
        author: 'RU',
        points: [
          [60, 40],
          [55, 50],
        ],
      },
      { author: 'UA', points: [[60, 40]] },
    ]);
  });
});

describe('words in the plot', () => {
  it('run along the frontier clear of it, where it is long enough', () => {
    const bulging = [
      [0, 0],
      [50, 10],
      [100, 60],
    ] as const;
    const caption = captionAlong(bulging, 0, 60);
    expect(caption?.turn).toBeGreaterThan(0);
    // Clear of the point where the line bulges over its chord.
    const [x = 0, y = 0] = caption?.at ?? [];
    const slope = Math.tan(((caption?.turn ?? 0) * Math.PI) / 180);
    expect(y + (50 - x) * slope).toBeLessThan(10);
    expect(captionAlong(bulging, 0, 500)).toBeNull();
    expect(captionAlong([], 0, 10)).toBeNull();
  });

  it('stand on the side of their point where there is room, with a line when far', () => {
    const frame = {
      width: 300,
      height: 300,
      x: { domain: [0, 100], range: [0, 300] },
      y: { domain: [0, 100], range: [300, 0] },
      steps: [20, 20],
    } as const;
    const labels = spaceLabels({
      frame,
      marks: [[290, 150]],
      points: [{ id: 'outcome', at: [290, 150], lines: ['Signed on day 9'], must: true }],
      walk: { at: [150, 200], x: 'Russia walks away, 50', y: 'Ukraine walks away, 33' },
      taken: [],
    });
    const outcome = labels.find(({ id }) => id === 'outcome');
    expect(outcome?.side).toBe('right');
    expect(outcome?.leader).toBeNull();
    expect(labels.map(({ id }) => id)).toEqual(expect.arrayContaining(['walk-x', 'walk-y']));
  });
});

// What the plot of the bargaining space is drawn from: frontier, scales, shares of texts; knows no pixels.
import type { BargainingSpace, DebriefProposal, DebriefView } from '../../../shared/views/index.ts';

type Pair = readonly [x: string, y: string];
type Point = readonly [number, number];

/** Frontiers are kept once per pair; the other way round their points are turned. From left to right. */
export function frontierOf(
  { frontiers }: Pick<BargainingSpace, 'frontiers'>,
  [x, y]: Pair,
): readonly Point[] {
  const straight = frontiers[`${x}-${y}`];
  const points = straight ?? (frontiers[`${y}-${x}`] ?? []).map(([a, b]): Point => [b, a]);
  return points.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** Random texts as pairs of worth. */
export function sampleOf({ sample, delegations }: BargainingSpace, [x, y]: Pair): readonly Point[] {
  const [ix, iy] = [delegations.indexOf(x), delegations.indexOf(y)];
  return sample.map((worth) => [worth[ix] ?? 0, worth[iy] ?? 0]);
}

/** What walking away was worth on a day: as the night of that day left it; at the end, as it was then. */
export function walkAwayOn({ days, space, ending }: DebriefView, day: number, seat: string): number {
  const dawn = day >= ending.day ? undefined : days.findLast((one) => one.day <= day);
  return dawn?.walkAway[seat] ?? space.walkAway[seat] ?? 0;
}

/** What the text in force on a day was worth. */
export function inForceOnDay({ days, space, ending }: DebriefView, day: number, seat: string): number {
  const dawn = day >= ending.day ? undefined : days.findLast((one) => one.day <= day);
  return dawn?.inForce[seat] ?? space.outcome[seat] ?? 0;
}

/** Share of random texts worth at least their walk-away values to both. */
export function shareForBoth(points: readonly Point[], [wx, wy]: Point): number {
  return points.length === 0 ? 0 : points.filter(([x, y]) => x >= wx && y >= wy).length / points.length;
}

/** A count with two figures that can be trusted: 23,529 becomes 24,000. */
export function oneIn(share: number): string {
  const count = 1 / share;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return (Math.round(count / step) * step).toLocaleString('en');
}

/** The lowest of many values but for one in a hundred. */
export const lowestButFew = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 100)] ?? 100;

/** From the lowest worth there is to show, in whole tens, to 100. */
export function worthDomain(values: readonly number[]): Point {
  const low = Math.floor(Math.min(100, ...values) / 10) * 10;
  return [Math.max(0, Math.min(90, low)), 100];
}

/** Each author's whole texts in the order they were tabled: how its offers moved. */
export function pathsOf(
  proposals: readonly DebriefProposal[],
  [x, y]: Pair,
): readonly { readonly author: string; readonly points: readonly Point[] }[] {
  const authors = [...new Set(proposals.map(({ author }) => author))];
  return authors.map((author) => ({
    author,
    points: proposals
      .filter((one) => one.author === author)
      .map(({ utilities }): Point => [utilities[x] ?? 0, utilities[y] ?? 0]),
  }));
}

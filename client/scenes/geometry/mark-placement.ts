// Owns where the round and square marks of a sector stand beside the line. It must not know what they mean.

import { distance, type Point } from './point.ts';
import { runningLength, stationAt } from './polyline.ts';

export type MarkRequest = { readonly id: string; readonly sector: string; readonly radius: number };

export type PlacedMark = { readonly id: string; readonly at: Point; readonly radius: number };

/** A sector as marks see it: its stretch of the line on the stage, or one point off the line. */
export type SectorGround = { readonly sector: string; readonly points: readonly Point[] };

const shares = [0.5, 0.28, 0.72, 0.12, 0.88];

/** Spots for a sector's number: behind the line, nearest to its middle first, then in front of it. */
function numberSpots({ points }: SectorGround, off: number): readonly Point[] {
  if (points.length === 1) return points.slice(0, 1);
  return spots(points, [0.5, 0.42, 0.58, 0.34, 0.66], [-off, -off - 10, off, -off - 22]);
}

/** Spots for incidents: both sides of the line in turn; round a point for a sector off the line. */
function incidentSpots({ points }: SectorGround, off: number): readonly Point[] {
  const only = points[0];
  if (points.length === 1 && only) {
    return [off, off * 1.9].flatMap((reach) =>
      [0.9, 2.2, 3.6, 5.1, 0.2, 2.9].map((angle) => ({
        x: only.x + Math.cos(angle) * (reach + 8),
        y: only.y + Math.sin(angle) * (reach + 8),
      })),
    );
  }
  return spots(points, shares, [off, -off, off * 2, -off * 2, off * 3, -off * 3]);
}

function spots(points: readonly Point[], at: readonly number[], offs: readonly number[]): readonly Point[] {
  const running = runningLength(points);
  const total = running.at(-1) ?? 0;
  return offs.flatMap((off) =>
    at.map((share) => {
      const { at: p, right } = stationAt(points, running, total * share, 14);
      return { x: p.x + right.x * off, y: p.y + right.y * off };
    }),
  );
}

function place(
  requests: readonly MarkRequest[],
  grounds: ReadonlyMap<string, SectorGround>,
  taken: readonly PlacedMark[],
  spotsOf: (ground: SectorGround) => readonly Point[],
): readonly PlacedMark[] {
  const all = [...taken];
  const placed: PlacedMark[] = [];
  for (const { id, sector, radius } of requests) {
    const ground = grounds.get(sector);
    if (!ground || ground.points.length === 0) continue;
    const choices = spotsOf(ground);
    const free = choices.find((p) =>
      all.every((other) => distance(p, other.at) >= other.radius + radius + 2),
    );
    const at = free ?? choices[placed.length % choices.length];
    if (!at) continue;
    const mark = { id, at, radius };
    all.push(mark);
    placed.push(mark);
  }
  return placed;
}

/**
 * Places the sectors' numbers, then the incidents, none over another or over what is `standing` while there is room.
 * Offsets from the line in pixels.
 */
export function placeMarks(
  grounds: readonly SectorGround[],
  numbers: readonly MarkRequest[],
  incidents: readonly MarkRequest[],
  standing: readonly PlacedMark[],
  off: { readonly number: number; readonly incident: number },
): { readonly numbers: readonly PlacedMark[]; readonly incidents: readonly PlacedMark[] } {
  const bySector = new Map(grounds.map((ground) => [ground.sector, ground]));
  const placedNumbers = place(numbers, bySector, standing, (ground) => numberSpots(ground, off.number));
  const placedIncidents = place(incidents, bySector, [...standing, ...placedNumbers], (ground) =>
    incidentSpots(ground, off.incident),
  );
  return { numbers: placedNumbers, incidents: placedIncidents };
}

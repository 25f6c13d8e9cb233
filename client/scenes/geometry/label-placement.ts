// Owns finding free room for labels among marks and other labels. It must not know what the labels say.

import { around, type Box, contains, overlaps, type Point } from './point.ts';

export type Anchor = 'left' | 'right' | 'above' | 'below';

export type LabelRequest = {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
  /** Distance from the point to the label's nearest edge. */
  readonly gap: number;
  readonly sides: readonly Anchor[];
};

export type PlacedLabel = { readonly id: string; readonly side: Anchor; readonly box: Box };

/** The box of a label on one side of its point. */
export function labelBox(request: LabelRequest, side: Anchor): Box {
  const { at, width, height, gap } = request;
  const left = side === 'left' ? at.x - gap - width : side === 'right' ? at.x + gap : at.x - width / 2;
  const top = side === 'above' ? at.y - gap - height : side === 'below' ? at.y + gap : at.y - height / 2;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * Places labels one after the other, most important first: each takes the first of its sides that lies inside
 * `frame` and free of `taken` and of the labels before it. A label without room is left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  taken: readonly Box[],
  frame: Box,
): readonly PlacedLabel[] {
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    for (const side of request.sides) {
      const box = labelBox(request, side);
      if (!contains(frame, box) || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      placed.push({ id: request.id, side, box });
      break;
    }
  }
  return placed;
}

export type CalloutRequest = {
  readonly id: string;
  readonly at: Point;
  readonly width: number;
  readonly height: number;
};

export type PlacedCallout = {
  readonly id: string;
  readonly at: Point;
  readonly box: Box;
  readonly align: 'left' | 'right';
};

const distances = [34, 56, 80, 108, 140, 176];
const headings = [150, 30, 205, -25, 120, 60, 235, -60, 180, 0, 90, 270];

/**
 * Places callouts (text at the end of a leader) as near to their point as there is room, trying headings in a fixed
 * order at growing distances. One without room is left out. The order of requests is their importance.
 */
export function placeCallouts(
  requests: readonly CalloutRequest[],
  taken: readonly Box[],
  frame: Box,
): readonly PlacedCallout[] {
  const boxes = [...taken];
  const placed: PlacedCallout[] = [];
  for (const request of requests) {
    const spot = calloutSpots(request).find(
      ({ box }) => contains(frame, box) && !boxes.some((other) => overlaps(box, other)),
    );
    if (!spot) continue;
    boxes.push(spot.box);
    placed.push(spot);
  }
  return placed;
}

function calloutSpots({ id, at, width, height }: CalloutRequest): readonly PlacedCallout[] {
  return distances.flatMap((reach) =>
    headings.map((degrees) => {
      const angle = (degrees * Math.PI) / 180;
      const end = { x: at.x + Math.cos(angle) * reach, y: at.y + Math.sin(angle) * reach };
      const align = Math.cos(angle) < 0 ? ('right' as const) : ('left' as const);
      const left = align === 'right' ? end.x - width : end.x;
      const box = { left, top: end.y - height / 2, right: left + width, bottom: end.y + height / 2 };
      return { id, at: end, box, align };
    }),
  );
}

/** Boxes along a polyline, so that labels keep off it. */
export function lineObstacles(points: readonly Point[], reach: number): readonly Box[] {
  return points.map((p) => around(p, reach));
}

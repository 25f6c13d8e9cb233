// Owns which words the map shows in the room its marks leave: supply, callouts, towns, names of land and sea. It
// must not know how marks were placed.

import {
  type CalloutRequest,
  type LabelRequest,
  labelBox,
  lineObstacles,
  type PlacedCallout,
  type PlacedLabel,
  placeCallouts,
  placeLabels,
} from './geometry/label-placement.ts';
import { labelSide, pointOf } from './geometry/map-geometry.ts';
import type { PlacedMark } from './geometry/mark-placement.ts';
import { around, type Box, clamp, overlaps } from './geometry/point.ts';
import { subdivide } from './geometry/polyline.ts';
import { toScreen, type View } from './geometry/viewport.ts';
import { type Brush, textWidth } from './paint/brush.ts';
import type { FrontStretch } from './paint/paint-front.ts';
import { calloutStyles, regionStyle, type Town, TRACK, townStyle } from './paint/paint-labels.ts';
import type { Post } from './paint/paint-monitors.ts';
import { layoutSupply, type SupplyArrow } from './paint/paint-supply.ts';
import type { Insets, MapProps } from './props.ts';

/** Something spelled out beside its mark. */
export type CalloutText = { readonly id: string; readonly title: string; readonly note: string };

export type RegionName = { readonly text: string; readonly kind: string; readonly box: Box };

export type MapWords = {
  readonly arrows: readonly SupplyArrow[];
  readonly callouts: readonly PlacedCallout[];
  readonly towns: readonly Town[];
  readonly names: readonly PlacedLabel[];
  readonly regions: readonly RegionName[];
};

/** What stands on the stage already. */
type Standing = {
  readonly view: View;
  readonly insets: Insets;
  readonly compact: boolean;
  readonly stretches: readonly FrontStretch[];
  readonly posts: readonly Post[];
  readonly numbers: readonly PlacedMark[];
  readonly incidents: readonly PlacedMark[];
};

/** Height of the legend and the line under it, in CSS pixels. */
export const FOOT = 52;
/** Pixels per map unit from which small towns are shown. */
const NEAR = 0.075;

/** Finds room for words, the most telling first. */
export function layoutWords(
  brush: Brush,
  props: MapProps,
  standing: Standing,
  texts: readonly CalloutText[],
): MapWords {
  const { view, insets, compact } = standing;
  const frame = {
    left: insets.left + 6,
    top: insets.top + 6,
    right: view.width - insets.right - 6,
    bottom: view.height - insets.bottom - (compact ? 6 : FOOT),
  };
  const every = townsOn(props, view);
  const arrows = layoutSupply(brush, props.supply, props.seals, {
    left: insets.left,
    right: view.width - insets.right,
    entry: entries(props, view, frame),
    compact,
    avoid: largeTownNames(brush, props, view),
  });
  const words = arrows.flatMap(({ words }) => words ?? []);
  const taken = [
    ...obstacles(standing),
    ...words,
    ...every.map(({ at }) => around(at, 3)),
    ...arrows.flatMap(({ to, bend }) => [around(to, 9), around(bend, 9)]),
  ];
  const callouts = compact ? [] : placeCallouts(calloutRequests(brush, standing, texts), taken, frame);
  const free = every.filter(({ at }) => !words.some((box) => overlaps(box, around(at, 3))));
  const full = [...taken, ...callouts.map(({ box }) => box)];
  const names = placeLabels(nameRequests(brush, props, free), full, frame);
  // A ring without a name says nothing, except that a large town is where everyone knows it to be.
  const named = new Set(names.map(({ id }) => id));
  const towns = free.filter(({ name, rank }) => rank === 1 || named.has(name));
  const regions = compact
    ? []
    : regionNames(brush, props, view, [...full, ...names.map(({ box }) => box)], frame);
  return { arrows, callouts, towns, names, regions };
}

function obstacles({ stretches, posts, numbers, incidents }: Standing): readonly Box[] {
  return [
    ...numbers.map(({ at }) => around(at, 13)),
    ...incidents.map(({ at, radius }) => around(at, radius + 2)),
    ...posts.map(({ at }) => around(at, 7)),
    ...stretches.flatMap(({ points }) => lineObstacles(subdivide(points, 14), 5)),
  ];
}

/** Boxes of the large towns' rings and names, on the side they prefer: marks and supply keep clear of them. */
export function largeTownNames(brush: Brush, props: MapProps, view: View): readonly Box[] {
  const large = townsOn(props, view).filter(({ rank }) => rank === 1);
  return nameRequests(brush, props, large).map((request) => {
    const box = labelBox(request, request.sides[0] ?? 'right');
    return {
      ...box,
      left: Math.min(box.left, request.at.x - 5),
      right: Math.max(box.right, request.at.x + 5),
    };
  });
}

function townsOn(props: MapProps, view: View): readonly Town[] {
  return props.geometry.cities
    .map(({ name, at, rank }) => ({ name, at: toScreen(view, pointOf(at)), rank }))
    .filter(({ rank }) => rank < 3 || view.scale > NEAR);
}

/** Heights at which supply enters, kept on the stage whatever part of the map it shows. */
function entries(props: MapProps, view: View, frame: Box): Readonly<Record<'west' | 'east', number>> {
  const height = (side: 'west' | 'east', share: number): number => {
    const entry = props.geometry.entries.find((one) => one.side === side);
    const y = entry ? toScreen(view, pointOf(entry.at)).y : view.height * share;
    return clamp(y, frame.top + 60, frame.bottom - 150);
  };
  return { west: height('west', 0.4), east: height('east', 0.7) };
}

function calloutRequests(
  brush: Brush,
  { numbers, incidents }: Standing,
  texts: readonly CalloutText[],
): readonly CalloutRequest[] {
  const styles = calloutStyles(brush);
  const places = new Map([...numbers, ...incidents].map((mark) => [mark.id, mark]));
  return texts.flatMap(({ id, title, note }) => {
    const mark = places.get(id);
    if (!mark) return [];
    const width = Math.max(textWidth(brush, title, styles.title), textWidth(brush, note, styles.note));
    return [{ id, at: mark.at, width: width + 2, height: note === '' ? 18 : 36 }];
  });
}

function nameRequests(brush: Brush, props: MapProps, towns: readonly Town[]): readonly LabelRequest[] {
  const preferred = new Map(props.geometry.cities.map(({ name, side }) => [name, labelSide(side)]));
  return [...towns]
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, at, rank }) => {
      const first = preferred.get(name) ?? 'right';
      const others = (['left', 'right', 'below', 'above'] as const).filter((side) => side !== first);
      const width = textWidth(brush, name, townStyle(brush, rank));
      return { id: name, at, width, height: 15, gap: 7, sides: [first, ...others] };
    });
}

/** Names of seas and countries stand at their place or not at all. */
function regionNames(
  brush: Brush,
  props: MapProps,
  view: View,
  taken: readonly Box[],
  frame: Box,
): readonly RegionName[] {
  return props.geometry.labels.flatMap(({ text, at, kind }) => {
    const written = kind === 'sea' ? text : text.toUpperCase();
    const middle = toScreen(view, pointOf(at));
    const width = textWidth(brush, written, regionStyle(brush, kind)) + written.length * TRACK;
    const request: LabelRequest = { id: text, at: middle, width, height: 18, gap: -9, sides: ['above'] };
    const placed = placeLabels([request], taken, frame)[0];
    return placed ? [{ text: written, kind, box: placed.box }] : [];
  });
}

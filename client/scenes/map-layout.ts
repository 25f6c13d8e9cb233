// Owns where the map's marks and words stand for one look at it. It must not know how they are drawn or pressed.

import type { PlacedCallout } from './geometry/label-placement.ts';
import { pointOf } from './geometry/map-geometry.ts';
import { type MarkRequest, type PlacedMark, placeMarks } from './geometry/mark-placement.ts';
import { type Box, clamp, distance, type Point } from './geometry/point.ts';
import { calmed, runningLength, stationAt } from './geometry/polyline.ts';
import { toScreen, type View } from './geometry/viewport.ts';
import type { MapModel } from './map-model.ts';
import { type CalloutText, largeTownNames, layoutWords, type MapWords } from './map-words.ts';
import type { Brush } from './paint/brush.ts';
import type { FrontStretch } from './paint/paint-front.ts';
import type { Post } from './paint/paint-monitors.ts';
import type { SupplyArrow } from './paint/paint-supply.ts';
import type { Insets, MapIncident, MapProps } from './props.ts';

export type MapLayout = MapWords & {
  readonly stretches: readonly FrontStretch[];
  readonly former: readonly (readonly Point[])[];
  readonly posts: readonly Post[];
  readonly numbers: readonly PlacedMark[];
  readonly incidents: readonly PlacedMark[];
  readonly arrows: readonly SupplyArrow[];
  readonly callouts: readonly PlacedCallout[];
  /** True on small stages: no legend, no words of supply. */
  readonly compact: boolean;
};

export type MapScreen = { readonly view: View; readonly insets: Insets; readonly compact: boolean };

/** Settled incidents of earlier days that keep a mark. */
const KEPT = 12;
/** How far a post sees with the whole line covered, in kilometres. */
const SIGHT_KM = 50;

/** Incidents worth a mark: all that are open or fresh, and the latest of the settled ones. */
export function shownIncidents(incidents: readonly MapIncident[]): readonly MapIncident[] {
  const settled = incidents.filter(({ state, fresh }) => state !== 'open' && !fresh);
  const dropped = new Set(settled.slice(0, Math.max(0, settled.length - KEPT)));
  return incidents.filter((incident) => !dropped.has(incident));
}

/** Lays the map out for a look. `brush` measures words; `texts` is what is to be spelled out. */
export function layoutMap(
  brush: Brush,
  props: MapProps,
  model: MapModel,
  screen: MapScreen,
  texts: readonly CalloutText[],
): MapLayout {
  const { view, compact } = screen;
  const onStage = (points: readonly Point[]): readonly Point[] =>
    calmed(
      points.map((p) => toScreen(view, p)),
      5,
      2,
    );
  const stretches = model.line.map(({ sector, points }) => ({
    sector,
    points: onStage(points),
    force: model.forces.get(sector) ?? { pressure: null, fortification: null },
  }));
  const posts = layoutPosts(props, stretches, view);
  const marks = layoutMarks(brush, props, stretches, posts, view);
  return {
    stretches,
    former: model.former.map(({ points }) => onStage(points)),
    posts,
    ...marks,
    ...layoutWords(brush, props, { ...screen, stretches, posts, ...marks }, texts),
    compact,
  };
}

function layoutMarks(
  brush: Brush,
  props: MapProps,
  stretches: readonly FrontStretch[],
  posts: readonly Post[],
  view: View,
): Pick<MapLayout, 'numbers' | 'incidents'> {
  const off = props.geometry.markers.map(({ sector, at }) => ({
    sector,
    points: [toScreen(view, pointOf(at))],
  }));
  const numbers: MarkRequest[] = props.sectors.map(({ id }) => ({ id, sector: id, radius: 12 }));
  const incidents = shownIncidents(props.incidents).map(({ id, sector, state }) => ({
    id,
    sector,
    radius: state === 'open' ? 13 : 11,
  }));
  const standing = [
    ...posts.map(({ at }) => ({ id: 'mast', at, radius: 7 })),
    ...stretches.flatMap(({ points }) => points.map((at) => ({ id: 'line', at, radius: 4 }))),
    ...largeTownNames(brush, props, view).flatMap(discsOf),
  ];
  return placeMarks([...stretches, ...off], numbers, incidents, standing, { number: 27, incident: 24 });
}

/** A box as a row of discs, which marks can keep clear of. */
function discsOf(box: Box): readonly PlacedMark[] {
  const radius = (box.bottom - box.top) / 2;
  const pieces = Math.max(1, Math.ceil((box.right - box.left) / (radius * 2)));
  return Array.from({ length: pieces + 1 }, (_, i) => ({
    id: 'name',
    at: { x: box.left + ((box.right - box.left) * i) / pieces, y: box.top + radius },
    radius,
  }));
}

/** Posts stand in front of the line, off the towns, and see farther the more is covered (area follows coverage). */
function layoutPosts(props: MapProps, stretches: readonly FrontStretch[], view: View): readonly Post[] {
  const { coverage, sectors, state } = props.monitors;
  if (state === 'none') return [];
  const km = SIGHT_KM * Math.sqrt(clamp(coverage, 0.08, 0.95));
  const radius = (km / props.geometry.projection.unitKm) * view.scale;
  const towns = props.geometry.cities
    .filter(({ rank }) => rank < 3)
    .map(({ at }) => toScreen(view, pointOf(at)));
  return stretches.flatMap(({ sector, points }) => {
    if (!sectors.includes(sector)) return [];
    const running = runningLength(points);
    const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((share) => {
      const { at, right } = stationAt(points, running, (running.at(-1) ?? 0) * share, 20);
      return { x: at.x + right.x * (radius + 4), y: at.y + right.y * (radius + 4) };
    });
    const at = places.find((place) => towns.every((town) => distance(place, town) > 14)) ?? places[0];
    return at ? [{ at, radius }] : [];
  });
}

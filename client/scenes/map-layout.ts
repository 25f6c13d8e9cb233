// Owns where the map's marks and words stand for one look at it. It must not know how they are drawn or pressed.

import { type LabelRequest, lineObstacles, type PlacedCallout, type PlacedLabel, placeCallouts, placeLabels } from './geometry/label-placement.ts';
import { labelSide, pointOf } from './geometry/map-geometry.ts';
import { type MarkRequest, type PlacedMark, placeMarks } from './geometry/mark-placement.ts';
import { around, type Box, clamp, type Point } from './geometry/point.ts';
import { runningLength, stationAt, subdivide } from './geometry/polyline.ts';
import { toScreen, type View } from './geometry/viewport.ts';
import type { MapModel } from './map-model.ts';
import { type Brush, textWidth } from './paint/brush.ts';
import type { FrontStretch } from './paint/paint-front.ts';
import { calloutStyles, type Town, townStyle } from './paint/paint-labels.ts';
import type { Post } from './paint/paint-monitors.ts';
import { layoutSupply, type SupplyArrow } from './paint/paint-supply.ts';
import type { Insets, MapIncident, MapProps } from './props.ts';

export type CalloutText = { readonly id: string; readonly title: string; readonly note: string };

export type MapLayout = {
  readonly stretches: readonly FrontStretch[];
  readonly former: readonly (readonly Point[])[];
  readonly posts: readonly Post[];
  readonly arrows: readonly SupplyArrow[];
  readonly numbers: readonly PlacedMark[];
  readonly incidents: readonly PlacedMark[];
  readonly towns: readonly Town[];
  readonly names: readonly PlacedLabel[];
  readonly callouts: readonly PlacedCallout[];
  /** True on small stages: no legend, no words of supply. */
  readonly compact: boolean;
};

export type MapScreen = { readonly view: View; readonly insets: Insets; readonly compact: boolean };

const kept = 12;

/** Incidents worth a mark: all that are open or fresh, and the latest of the settled ones. */
export function shownIncidents(incidents: readonly MapIncident[]): readonly MapIncident[] {
  const settled = incidents.filter(({ state, fresh }) => state !== 'open' && !fresh);
  const dropped = new Set(settled.slice(0, Math.max(0, settled.length - kept)));
  return incidents.filter((incident) => !dropped.has(incident));
}

/** Lays the map out for a look. `brush` measures words. */
export function layoutMap(
  brush: Brush,
  props: MapProps,
  model: MapModel,
  screen: MapScreen,
  texts: readonly CalloutText[],
): MapLayout {
  const { view, insets, compact } = screen;
  const frame = {
    left: insets.left + 6,
    top: insets.top + 6,
    right: view.width - insets.right - 6,
    bottom: view.height - insets.bottom - (compact ? 6 : 48),
  };
  const stretches = model.line.map(({ sector, points }) => ({
    sector,
    points: points.map((p) => toScreen(view, p)),
    force: model.forces.get(sector) ?? { pressure: null, fortification: null },
  }));
  const marks = layoutMarks(props, stretches, view);
  const arrows = layoutSupply(brush, props.supply, props.seals, { frame: { ...frame, left: insets.left, right: view.width - insets.right }, entry: entries(props, view, frame), compact });
  const taken: Box[] = [
    ...marks.numbers.map(({ at }) => around(at, 13)),
    ...marks.incidents.map(({ at, radius }) => around(at, radius + 2)),
    ...arrows.flatMap(({ words, to, bend }) => [...(words ? [words] : []), around(to, 10), around(bend, 10)]),
    ...stretches.flatMap(({ points }) => lineObstacles(subdivide(points, 14), 5)),
  ];
  const callouts = compact ? [] : placeCallouts(calloutRequests(brush, marks, texts), taken, frame);
  const towns = props.geometry.cities
    .map(({ name, at, rank }) => ({ name, at: toScreen(view, pointOf(at)), rank }))
    .filter(({ rank }) => rank < 3 || view.scale > 0.075);
  const names = placeLabels(nameRequests(brush, props, towns), [...taken, ...callouts.map(({ box }) => box)], frame);
  return {
    stretches,
    former: model.former.map(({ points }) => points.map((p) => toScreen(view, p))),
    posts: layoutPosts(props, stretches, view),
    arrows,
    ...marks,
    towns,
    names,
    callouts,
    compact,
  };
}

function layoutMarks(props: MapProps, stretches: readonly FrontStretch[], view: View): Pick<MapLayout, 'numbers' | 'incidents'> {
  const off = props.geometry.markers.map(({ sector, at }) => ({ sector, points: [toScreen(view, pointOf(at))] }));
  const numbers: MarkRequest[] = props.sectors.map(({ id }) => ({ id, sector: id, radius: 12 }));
  const incidents = shownIncidents(props.incidents).map(({ id, sector, state }) => ({
    id,
    sector,
    radius: state === 'open' ? 17 : 12,
  }));
  return placeMarks([...stretches, ...off], numbers, incidents, { number: 27, incident: 24 });
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

/** Posts stand in front of the line and see farther the more of it is covered (area follows coverage). */
function layoutPosts(props: MapProps, stretches: readonly FrontStretch[], view: View): readonly Post[] {
  const { coverage, sectors } = props.monitors;
  const reach = (46 / props.geometry.projection.unitKm) * view.scale * Math.sqrt(Math.max(0.08, coverage));
  return stretches.flatMap(({ sector, points }) => {
    if (!sectors.includes(sector)) return [];
    const running = runningLength(points);
    const { at, right } = stationAt(points, running, (running.at(-1) ?? 0) / 2, 20);
    const off = reach + 4;
    return [{ at: { x: at.x + right.x * off, y: at.y + right.y * off }, radius: reach }];
  });
}

function calloutRequests(brush: Brush, marks: Pick<MapLayout, 'numbers' | 'incidents'>, texts: readonly CalloutText[]) {
  const styles = calloutStyles(brush);
  const places = new Map([...marks.numbers, ...marks.incidents].map((mark) => [mark.id, mark]));
  return texts.flatMap(({ id, title, note }) => {
    const mark = places.get(id);
    if (!mark) return [];
    const width = Math.max(textWidth(brush, title, styles.title), textWidth(brush, note, styles.note));
    return [{ id, at: mark.at, width: width + 2, height: 36 }];
  });
}

function nameRequests(brush: Brush, props: MapProps, towns: readonly Town[]): readonly LabelRequest[] {
  const preferred = new Map(props.geometry.cities.map(({ name, side }) => [name, labelSide(side)]));
  return [...towns]
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, at, rank }) => {
      const first = preferred.get(name) ?? 'right';
      const others = (['left', 'right', 'below', 'above'] as const).filter((side) => side !== first);
      return {
        id: name,
        at,
        width: textWidth(brush, name, townStyle(brush, rank)),
        height: 15,
        gap: 7,
        sides: [first, ...others],
      };
    });
}

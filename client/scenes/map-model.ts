// Owns what the map file and the day's figures come to in map units: the line as it stands, the area behind it. It
// must not know pixels or the stage.

import { lineShift, movedStretches, occupiedRing, type SectorForce } from './geometry/front.ts';
import {
  type LineStretch,
  lineStretches,
  type MapGeometry,
  pointOf,
  unpack,
} from './geometry/map-geometry.ts';
import type { Box, Point } from './geometry/point.ts';
import { type TerrainPaths, terrainPaths } from './paint/paint-terrain.ts';
import type { MapProps } from './props.ts';

/** The parts of a map file that never change. */
export type MapGround = {
  readonly paths: TerrainPaths;
  readonly line: readonly LineStretch[];
  readonly closing: readonly Point[];
  readonly world: Box;
  readonly wide: Box;
  readonly small: Box;
};

/** The map on a day. */
export type MapModel = {
  readonly ground: MapGround;
  readonly line: readonly LineStretch[];
  /** The line before it moved; empty while it has not. */
  readonly former: readonly LineStretch[];
  readonly occupied: readonly Point[];
  readonly forces: ReadonlyMap<string, SectorForce>;
};

const read = new WeakMap<MapGeometry, MapGround>();

function corners(pair: readonly (readonly number[])[]): Box {
  const [a, b] = [pointOf(pair[0] ?? []), pointOf(pair[1] ?? [])];
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

function groundOf(geometry: MapGeometry): MapGround {
  const known = read.get(geometry);
  if (known) return known;
  const { west, north, east, south } = geometry.box;
  const ground = {
    paths: terrainPaths(geometry),
    line: lineStretches(geometry),
    closing: unpack(geometry.occupiedClosing),
    world: { left: west, top: north, right: east, bottom: south },
    wide: corners(geometry.views.wide),
    small: corners(geometry.views.small),
  };
  read.set(geometry, ground);
  return ground;
}

/** Works out the map for a day's props. */
export function mapModel(props: MapProps): MapModel {
  const ground = groundOf(props.geometry);
  const forces = new Map(props.sectors.map((sector) => [sector.id, sector] as const));
  const shift = lineShift(ground.line, forces, props.lineMoved);
  const line = movedStretches(ground.line, shift, props.geometry.projection.unitKm);
  return {
    ground,
    line,
    former: props.lineMoved === 0 ? [] : ground.line,
    occupied: occupiedRing(line, ground.closing),
    forces,
  };
}

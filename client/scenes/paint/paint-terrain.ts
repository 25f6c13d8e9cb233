// Owns drawing sea, land, regions, river and the occupied area: what moves and grows with the map. It must not know
// the marks above it.

import { hatchStrokes } from '../geometry/hatch.ts';
import { type MapGeometry, ringPoints, unpack } from '../geometry/map-geometry.ts';
import type { Box, Point } from '../geometry/point.ts';
import { toMap, type View } from '../geometry/viewport.ts';
import type { Seal } from '../props.ts';
import { type Brush, saved, tracePoints } from './brush.ts';

/** The map as paths in map units, made once for a geometry. */
export type TerrainPaths = {
  readonly land: Path2D;
  readonly outline: Path2D;
  readonly regions: Path2D;
  readonly abroad: Path2D;
  readonly rivers: Path2D;
};

/** Reads a map file into paths. */
export function terrainPaths(geometry: MapGeometry): TerrainPaths {
  const arcs = geometry.arcs.map(unpack);
  const path = (lines: readonly (readonly Point[])[], closed: boolean): Path2D => {
    const traced = new Path2D();
    for (const points of lines) tracePoints(traced, points, closed);
    return traced;
  };
  const outer = new Set(geometry.outer);
  return {
    land: path(
      geometry.units.flatMap((unit) => unit.rings.map((ring) => ringPoints(arcs, ring))),
      true,
    ),
    outline: path(
      geometry.outer.map((i) => arcs[i] ?? []),
      false,
    ),
    regions: path(
      arcs.filter((_, i) => !outer.has(i)),
      false,
    ),
    abroad: path(
      geometry.neighbours.flatMap(({ rings }) => rings.map(unpack)),
      true,
    ),
    rivers: path(
      geometry.rivers.map(({ points }) => unpack(points)),
      false,
    ),
  };
}

export type TerrainInput = {
  readonly paths: TerrainPaths;
  readonly view: View;
  readonly occupied: readonly Point[];
  readonly occupier: Seal | null;
};

/** Draws the terrain over the whole view. */
export function paintTerrain(brush: Brush, input: TerrainInput): void {
  const { ctx, theme } = brush;
  const { view, paths } = input;
  ctx.fillStyle = theme['map-sea'];
  ctx.fillRect(0, 0, view.width, view.height);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  paintShore(brush, input);
  inMapUnits(brush, view, () => {
    ctx.fillStyle = theme['map-abroad'];
    ctx.fill(paths.abroad);
    stroke(ctx, paths.abroad, theme['map-abroad'], 2.5 / view.scale);
    stroke(ctx, paths.abroad, theme['map-abroad-line'], 1 / view.scale);
    ctx.fillStyle = theme['map-land'];
    ctx.fill(paths.land);
    stroke(ctx, paths.regions, theme['map-oblast'], 1 / view.scale);
  });
  paintOccupied(brush, input);
  inMapUnits(brush, view, () => {
    stroke(ctx, paths.rivers, theme['map-river'], 2.2 / view.scale);
    stroke(ctx, paths.outline, theme['map-border'], 1.3 / view.scale);
  });
}

/** Runs `draw` with the context in map units. */
function inMapUnits({ ctx }: Brush, view: View, draw: () => void): void {
  saved(ctx, () => {
    ctx.translate(view.width / 2, view.height / 2);
    ctx.scale(view.scale, view.scale);
    ctx.translate(-view.centre.x, -view.centre.y);
    draw();
  });
}

function stroke(ctx: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}

/** Three wide strokes of low contrast under the land: the water grows shallow towards the shore. */
function paintShore(brush: Brush, { view, paths }: TerrainInput): void {
  const { ctx, theme } = brush;
  inMapUnits(brush, view, () => {
    for (const width of [44, 26, 11]) {
      ctx.globalAlpha = 0.42;
      stroke(ctx, paths.abroad, theme['map-shore'], width / view.scale);
      stroke(ctx, paths.land, theme['map-shore'], width / view.scale);
    }
  });
}

/** The occupied area: a quiet fill and strokes rising at 45° in the occupier's hue, clipped to the land. */
function paintOccupied(brush: Brush, { view, paths, occupied, occupier }: TerrainInput): void {
  if (!occupier || occupied.length === 0) return;
  const { ctx } = brush;
  saved(ctx, () => {
    const area = new Path2D();
    tracePoints(area, occupied, true);
    ctx.translate(view.width / 2, view.height / 2);
    ctx.scale(view.scale, view.scale);
    ctx.translate(-view.centre.x, -view.centre.y);
    ctx.clip(paths.land);
    ctx.clip(area);
    ctx.scale(1 / view.scale, 1 / view.scale);
    const corner = toMap(view, { x: 0, y: 0 });
    const left = corner.x * view.scale;
    const top = corner.y * view.scale;
    ctx.globalAlpha = 0.36;
    ctx.fillStyle = occupier.hueDim;
    ctx.fillRect(left, top, view.width, view.height);
    ctx.globalAlpha = 0.4;
    ctx.strokeStyle = occupier.hue;
    ctx.lineWidth = 1;
    ctx.beginPath();
    const box: Box = { left, top, right: left + view.width, bottom: top + view.height };
    for (const { from, to } of hatchStrokes(box, 6.5, { x: 0, y: 0 })) {
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
    }
    ctx.stroke();
  });
}

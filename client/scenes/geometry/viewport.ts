// Owns what part of the map is seen and how far it may be moved. It must not know what is on the map.

import type { Insets } from '../props.ts';
import { type Box, clamp, type Point } from './point.ts';

/** A look at the map: the map's point at the middle of the stage, and pixels per map unit. */
export type View = {
  readonly centre: Point;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
};

export type ZoomLimits = { readonly least: number; readonly most: number };

/** Where a point of the map lies on the stage, in CSS pixels. */
export function toScreen(view: View, p: Point): Point {
  return {
    x: (p.x - view.centre.x) * view.scale + view.width / 2,
    y: (p.y - view.centre.y) * view.scale + view.height / 2,
  };
}

/** The map's point under a place of the stage. */
export function toMap(view: View, p: Point): Point {
  return {
    x: (p.x - view.width / 2) / view.scale + view.centre.x,
    y: (p.y - view.height / 2) / view.scale + view.centre.y,
  };
}

/** The look that shows all of `target` in the part of the stage that is not covered. */
export function fitView(target: Box, width: number, height: number, insets: Insets): View {
  const room = {
    width: Math.max(1, width - insets.left - insets.right),
    height: Math.max(1, height - insets.top - insets.bottom),
  };
  const scale = Math.min(
    room.width / (target.right - target.left),
    room.height / (target.bottom - target.top),
  );
  const offset = { x: (insets.left - insets.right) / 2, y: (insets.top - insets.bottom) / 2 };
  return {
    centre: {
      x: (target.left + target.right) / 2 - offset.x / scale,
      y: (target.top + target.bottom) / 2 - offset.y / scale,
    },
    scale,
    width,
    height,
  };
}

/** Keeps the stage inside the drawn world; where the world is smaller than the stage, in its middle. */
export function clampView(view: View, world: Box): View {
  const half = { x: view.width / 2 / view.scale, y: view.height / 2 / view.scale };
  const hold = (value: number, low: number, high: number, reach: number): number =>
    high - low <= 2 * reach ? (low + high) / 2 : clamp(value, low + reach, high - reach);
  return {
    ...view,
    centre: {
      x: hold(view.centre.x, world.left, world.right, half.x),
      y: hold(view.centre.y, world.top, world.bottom, half.y),
    },
  };
}

/** Zooms by `factor` so that the map's point under `anchor` stays there. */
export function zoomAbout(view: View, factor: number, anchor: Point, limits: ZoomLimits): View {
  const scale = clamp(view.scale * factor, limits.least, limits.most);
  const held = toMap(view, anchor);
  return {
    ...view,
    scale,
    centre: {
      x: held.x - (anchor.x - view.width / 2) / scale,
      y: held.y - (anchor.y - view.height / 2) / scale,
    },
  };
}

/** Moves the map under the stage by so many pixels. */
export function panBy(view: View, dx: number, dy: number): View {
  return { ...view, centre: { x: view.centre.x - dx / view.scale, y: view.centre.y - dy / view.scale } };
}

/** A look a share `t` of the way between two; scale moves geometrically, so that zooming feels even. */
export function blendView(from: View, to: View, t: number): View {
  const scale = from.scale * (to.scale / from.scale) ** t;
  return {
    ...to,
    scale,
    centre: {
      x: from.centre.x + (to.centre.x - from.centre.x) * t,
      y: from.centre.y + (to.centre.y - from.centre.y) * t,
    },
  };
}

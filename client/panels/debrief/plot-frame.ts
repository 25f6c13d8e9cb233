// The frame of a plot in real pixels: where values lie, and the room inside; knows nothing of what is plotted.
import { placeOf, type Scale } from './chart-scale.ts';
import type { Box } from './place-labels.ts';

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly x: Scale;
  readonly y: Scale;
  /** Steps of the grid, in the figures' own units. */
  readonly steps: readonly [x: number, y: number];
}

const LEFT = 26;
const BOTTOM = 20;
const EDGE = 8;
/** Height over width: of a narrow plot, of a wide one, and where a wide one stops growing. */
const NARROW = 0.84;
const WIDE = 0.68;
const LEAST_WIDE = 400;
const TALLEST = 500;

/** As wide as there is room; lower than wide, so that the paper fits a screen. */
export function plotFrame(
  width: number,
  x: readonly [number, number],
  y: readonly [number, number],
  steps: PlotFrame['steps'],
): PlotFrame {
  const height = Math.round(Math.min(width * NARROW, Math.max(LEAST_WIDE, Math.min(TALLEST, width * WIDE))));
  return {
    width,
    height,
    x: { domain: x, range: [LEFT, width - EDGE] },
    y: { domain: y, range: [height - BOTTOM, EDGE] },
    steps,
  };
}

export type Point = readonly [x: number, y: number];

/** Where a pair of values lies, in pixels. */
export const pointIn = ({ x, y }: PlotFrame, [vx, vy]: Point): Point => [placeOf(x, vx), placeOf(y, vy)];

/** The room in which labels may lie. */
export const insideOf = ({ x, y }: PlotFrame): Box => ({
  x: x.range[0],
  y: y.range[1],
  width: x.range[1] - x.range[0],
  height: y.range[0] - y.range[1],
});

/** A square box around a point. */
export const boxAround = ([x, y]: Point, side: number): Box => ({
  x: x - side / 2,
  y: y - side / 2,
  width: side,
  height: side,
});

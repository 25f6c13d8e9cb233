// Owns the terrain's picture: drawn a little larger than the stage, moved at once, redrawn when it no longer covers.
// It must not know gestures.

import type Phaser from 'phaser';
import { CanvasLayer } from './canvas-layer.ts';
import { toMap, toScreen, type View } from './geometry/viewport.ts';
import type { MapModel } from './map-model.ts';
import { paintTerrain } from './paint/paint-terrain.ts';
import type { MapProps } from './props.ts';
import type { StageContext } from './stage-context.ts';

/** CSS pixels of terrain drawn beyond each edge of the stage, so that a drag shows land at once. */
const OVERSCAN = 96;
/** Enlarged more than this, the picture is too coarse even in passing. */
const COARSE = 2;

export class MapTerrain {
  private readonly layer: CanvasLayer;
  private readonly context: StageContext;
  private drawn: View | null = null;
  private ground: MapModel['ground'] | null = null;
  private stamp = '';

  constructor(scene: Phaser.Scene, context: StageContext) {
    this.context = context;
    this.layer = new CanvasLayer(scene, context, 'map/terrain');
  }

  /** Draws the terrain for a look, unless it is drawn so already. */
  paint(view: View, props: MapProps, model: MapModel): void {
    const wide = { ...view, width: view.width + OVERSCAN * 2, height: view.height + OVERSCAN * 2 };
    const occupier = props.occupier === null ? null : (props.seals[props.occupier] ?? null);
    const { theme, ratio } = this.context;
    const moved = props.lineMoved === 0 ? null : model.occupied;
    const stamp = JSON.stringify([wide, theme, ratio, occupier?.hue, occupier?.hueDim, moved]);
    if (stamp !== this.stamp || model.ground !== this.ground) {
      const input = { paths: model.ground.paths, view: wide, occupied: model.occupied, occupier };
      this.layer.paint(wide.width, wide.height, (brush) => paintTerrain(brush, input));
    }
    this.stamp = stamp;
    this.ground = model.ground;
    this.drawn = wide;
    this.place(view);
  }

  /** Moves the picture under a look; false when it must be drawn afresh. */
  place(view: View): boolean {
    const { drawn } = this;
    if (!drawn) return false;
    const corner = toScreen(view, toMap(drawn, { x: 0, y: 0 }));
    const factor = view.scale / drawn.scale;
    this.layer.place(corner.x, corner.y, factor);
    const covers =
      corner.x <= 0 &&
      corner.y <= 0 &&
      corner.x + drawn.width * factor >= view.width &&
      corner.y + drawn.height * factor >= view.height;
    return covers && factor <= COARSE;
  }
}

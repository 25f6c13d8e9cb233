// Owns the empty room's picture: its soft shadow costs more to draw than all that changes on the table, so it is drawn
// once for a size and a theme. It must not know who sits there.

import type Phaser from 'phaser';
import { CanvasLayer } from './canvas-layer.ts';
import type { TableLayout } from './geometry/table-layout.ts';
import { paintRoom } from './paint/paint-room.ts';
import type { StageContext } from './stage-context.ts';

export class TableRoom {
  private readonly layer: CanvasLayer;
  private readonly context: StageContext;
  private stamp = '';

  constructor(scene: Phaser.Scene, context: StageContext) {
    this.context = context;
    this.layer = new CanvasLayer(scene, context, 'table/room');
  }

  /** Draws the room round a table, unless it is drawn so already. */
  paint(layout: TableLayout): void {
    const { width, height, theme, ratio } = this.context;
    const stamp = JSON.stringify([layout.outer, layout.inner, width, height, theme, ratio]);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    this.layer.paint(width, height, (brush) => paintRoom(brush, layout, width, height));
  }
}

// Owns the clause tiles as Phaser objects, one picture each, repainted only when its look changes. It must not know
// the rest of the table.

import type Phaser from 'phaser';
import { CanvasLayer } from './canvas-layer.ts';
import type { Box } from './geometry/point.ts';
import { animate, easeOut } from './motion.ts';
import { paintTile, TILE_PAD, type TileSeal } from './paint/paint-tile.ts';
import type { TableClause } from './props.ts';
import type { StageContext } from './stage-context.ts';

const CHANGE = 160;

export type TileShown = {
  readonly clause: TableClause;
  readonly seals: readonly TileSeal[];
  readonly box: Box;
  readonly compact: boolean;
  readonly hovered: boolean;
};

type Tile = { readonly layer: CanvasLayer; look: string; state: string };

export class TableTiles {
  private readonly scene: Phaser.Scene;
  private readonly context: StageContext;
  private readonly tiles = new Map<string, Tile>();

  constructor(scene: Phaser.Scene, context: StageContext) {
    this.scene = scene;
    this.context = context;
  }

  /** Shows exactly these tiles; a tile whose state changed comes up softly. */
  show(shown: readonly TileShown[]): void {
    const kept = new Set(shown.map(({ clause }) => clause.id));
    for (const [id, tile] of this.tiles) {
      if (kept.has(id)) continue;
      tile.layer.destroy();
      this.tiles.delete(id);
    }
    for (const one of shown) this.showTile(one);
  }

  private showTile(one: TileShown): void {
    const { clause, box } = one;
    const tile = this.tiles.get(clause.id) ?? this.make(clause.id);
    const { theme, ratio, words } = this.context;
    const look = JSON.stringify([one, theme, ratio, words.stateBreached]);
    if (tile.look !== look) {
      const width = box.right - box.left;
      const height = box.bottom - box.top;
      tile.layer.paint(width + TILE_PAD * 2, height + TILE_PAD * 2, (brush) => {
        const at = { left: TILE_PAD, top: TILE_PAD, right: TILE_PAD + width, bottom: TILE_PAD + height };
        paintTile(brush, { ...one, box: at, breachedWord: this.context.words.stateBreached });
      });
      if (tile.state !== '' && tile.state !== clause.state && !this.context.reducedMotion) this.reveal(tile);
    }
    tile.look = look;
    tile.state = clause.state;
    tile.layer.place(box.left - TILE_PAD, box.top - TILE_PAD, 1);
  }

  private reveal({ layer }: Tile): void {
    animate(this.scene, CHANGE, easeOut, (t) => {
      if (layer.image.active) layer.image.setAlpha(0.15 + 0.85 * t);
    });
    this.context.pacer().move(CHANGE + 60);
  }

  private make(id: string): Tile {
    const layer = new CanvasLayer(this.scene, this.context, `table/tile/${id}`);
    layer.image.setDepth(10);
    const tile = { layer, look: '', state: '' };
    this.tiles.set(id, tile);
    return tile;
  }
}

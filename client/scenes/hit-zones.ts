// Owns the invisible rectangles that make drawn things pressable with a pointer: one per twin. It must not know what
// the things are.

import type Phaser from 'phaser';
import type { Twin } from './props.ts';
import type { StageContext } from './stage-context.ts';

/** CSS pixels a pointer may wander between down and up and still press. */
export const SLACK = 6;

export type HitListener = { hovered(twin: Twin | null): void; pressed(twin: Twin): void };

type Hit = { readonly zone: Phaser.GameObjects.Zone; twin: Twin };

export class HitZones {
  private readonly scene: Phaser.Scene;
  private readonly context: StageContext;
  private readonly listener: HitListener;
  private readonly hits = new Map<string, Hit>();

  constructor(scene: Phaser.Scene, context: StageContext, listener: HitListener) {
    this.scene = scene;
    this.context = context;
    this.listener = listener;
  }

  /** Makes exactly these twins pressable; later ones lie above earlier ones. */
  show(twins: readonly Twin[]): void {
    const kept = new Set(twins.map(({ id }) => id));
    for (const [id, hit] of this.hits) {
      if (kept.has(id)) continue;
      hit.zone.destroy();
      this.hits.delete(id);
    }
    twins.forEach((twin, i) => {
      const hit = this.hits.get(twin.id) ?? this.make(twin);
      const { x, y, width, height } = twin.rect;
      hit.twin = twin;
      hit.zone
        .setPosition(x + width / 2, y + height / 2)
        .setSize(width, height)
        .setDepth(100 + i);
    });
  }

  private make(twin: Twin): Hit {
    const zone = this.scene.add.zone(0, 0, 1, 1).setInteractive({ useHandCursor: true });
    const hit: Hit = { zone, twin };
    zone.on('pointerover', () => this.listener.hovered(hit.twin));
    zone.on('pointerout', () => this.listener.hovered(null));
    zone.on('pointerup', (pointer: Phaser.Input.Pointer) => {
      if (pointer.getDistance() < SLACK * this.context.ratio) this.listener.pressed(hit.twin);
    });
    this.hits.set(twin.id, hit);
    return hit;
  }
}

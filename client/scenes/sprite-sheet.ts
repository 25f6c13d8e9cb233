// Owns small pictures that many marks share, painted once for a theme and a screen. It must not know what they show.

import type Phaser from 'phaser';
import { createCanvasTexture } from './canvas-texture.ts';
import type { Brush } from './paint/brush.ts';
import type { StageContext } from './stage-context.ts';

/** Small square pictures by name; forgotten as a whole when the theme or the screen changes. */
export class SpriteSheet {
  private readonly scene: Phaser.Scene;
  private readonly context: StageContext;
  private readonly prefix: string;
  private readonly painted = new Set<string>();
  private edition = 0;
  private stamp = '';

  constructor(scene: Phaser.Scene, context: StageContext, prefix: string) {
    this.scene = scene;
    this.context = context;
    this.prefix = prefix;
  }

  /**
   * Forgets every picture if the theme, the screen or `looks` changed since the last time. Images that still show one
   * must be given a new one before the next frame.
   */
  refresh(looks: unknown): void {
    const { theme, ratio } = this.context;
    const stamp = JSON.stringify([theme, ratio, looks]);
    if (stamp === this.stamp) return;
    this.stamp = stamp;
    for (const key of this.painted) this.scene.textures.remove(key);
    this.painted.clear();
    this.edition += 1;
  }

  /** The texture's key for a picture of `side` CSS pixels, painted if need be. */
  key(name: string, side: number, draw: (brush: Brush, centre: number) => void): string {
    const key = `${this.prefix}/${this.edition}/${name}`;
    if (this.painted.has(key)) return key;
    const { ratio, theme } = this.context;
    const pixels = Math.round(side * ratio);
    const texture = createCanvasTexture(this.scene, key, pixels, pixels);
    const ctx = texture.getContext();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    draw({ ctx, theme }, side / 2);
    texture.refresh();
    this.painted.add(key);
    return key;
  }
}

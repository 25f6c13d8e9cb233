// Owns one picture drawn with canvas commands and shown by Phaser, sharp on any screen. It must not know its subject.

import type Phaser from 'phaser';
import { createCanvasTexture } from './canvas-texture.ts';
import type { Brush } from './paint/brush.ts';
import type { StageContext } from './stage-context.ts';

/** The largest side of a texture that every device takes. */
const LARGEST = 4096;

/** A picture in CSS pixels: repainted when its subject changes, moved and scaled by Phaser in between. */
export class CanvasLayer {
  readonly image: Phaser.GameObjects.Image;
  private readonly scene: Phaser.Scene;
  private readonly context: StageContext;
  private readonly texture: Phaser.Textures.CanvasTexture;
  private density = 1;

  /** `key` must be unique in the game. */
  constructor(scene: Phaser.Scene, context: StageContext, key: string) {
    this.scene = scene;
    this.context = context;
    this.texture = createCanvasTexture(scene, key, 1, 1);
    this.image = scene.add.image(0, 0, key).setOrigin(0, 0);
  }

  /** Draws the picture anew at a size in CSS pixels. */
  paint(width: number, height: number, draw: (brush: Brush) => void): void {
    const { texture } = this;
    this.density = Math.min(this.context.ratio, LARGEST / Math.max(width, height, 1));
    const wide = Math.max(1, Math.round(width * this.density));
    const high = Math.max(1, Math.round(height * this.density));
    const ctx = texture.getContext();
    if (texture.width !== wide || texture.height !== high) texture.setSize(wide, high);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, wide, high);
    ctx.setTransform(this.density, 0, 0, this.density, 0, 0);
    draw({ ctx, theme: this.context.theme });
    texture.refresh();
    this.image.setTexture(texture.key);
    this.place(this.image.x, this.image.y, 1);
  }

  /** Puts the picture's origin at a place of the stage, enlarged by a factor. */
  place(x: number, y: number, scale: number): void {
    this.image.setPosition(x, y).setScale(scale / this.density);
  }

  destroy(): void {
    this.image.destroy();
    this.scene.textures.remove(this.texture.key);
  }
}

// Owns the textures that are drawn on with canvas commands. It must not know what is drawn.

import type Phaser from 'phaser';

/**
 * A new canvas texture of so many device pixels. The canvas is its own: those of Phaser's pool go from one texture to
 * the next and can end up behind two.
 */
export function createCanvasTexture(
  scene: Phaser.Scene,
  key: string,
  width: number,
  height: number,
): Phaser.Textures.CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const texture = scene.textures.addCanvas(key, canvas);
  if (!texture) throw new Error(`stage: no texture ${key}`);
  return texture;
}

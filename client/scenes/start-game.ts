// Owns how the Phaser game is configured: renderer, sharpness, input. It must not know what its scenes draw.

import Phaser from 'phaser';
import type { StageContext } from './stage-context.ts';

/** Above this, more device pixels cost more than they show. */
const MOST_RATIO = 2;

/** Device pixels to draw for one CSS pixel on this screen. */
export function ratioNow(): number {
  return Math.min(window.devicePixelRatio || 1, MOST_RATIO);
}

/** Names by which WebGL drawn in software goes. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** False without WebGL, and where it runs in software: there Canvas is several times as fast. */
function hasFastWebgl(): boolean {
  const probe = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!probe) return false;
  const info = probe.getExtension('WEBGL_debug_renderer_info');
  const name = String(probe.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : probe.RENDERER));
  probe.getExtension('WEBGL_lose_context')?.loseContext();
  return !SOFTWARE.test(name);
}

/** Starts a game in an element with scenes that all begin awake. */
export function startGame(
  parent: HTMLElement,
  renderer: 'auto' | 'canvas',
  context: StageContext,
  scenes: Phaser.Scene[],
): Phaser.Game {
  return new Phaser.Game({
    type: renderer === 'canvas' || !hasFastWebgl() ? Phaser.CANVAS : Phaser.AUTO,
    parent,
    scale: {
      mode: Phaser.Scale.NONE,
      width: Math.max(1, Math.round(context.width * context.ratio)),
      height: Math.max(1, Math.round(context.height * context.ratio)),
      zoom: 1 / context.ratio,
      expandParent: false,
    },
    scene: scenes,
    // Presses on elements above the canvas must not reach what is drawn under them.
    input: { windowEvents: false, keyboard: false, gamepad: false, activePointers: 2 },
    audio: { noAudio: true },
    banner: false,
    autoFocus: false,
    powerPreference: 'low-power',
    // A few dozen pictures need no batching, and drivers disagree on shaders that pick among many textures.
    maxTextures: 1,
    backgroundColor: context.theme['ground-0'],
  });
}

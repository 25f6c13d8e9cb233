// Owns moving something for a while, by the clock and not by counted frames: the loop sleeps between movements. It
// must not know what moves.

import Phaser from 'phaser';

export type Ease = (t: number) => number;

/** Quick at first, then settling. */
export const easeOut: Ease = (t) => 1 - (1 - t) ** 3;
/** Slow at both ends: how a document crosses the table. */
export const easeTravel: Ease = (t) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

/**
 * Calls `draw` with an eased share from 0 to 1 in every frame for so many milliseconds from the first one, then
 * `done`. Returns the way to stop it early, which calls neither.
 */
export function animate(
  scene: Phaser.Scene,
  milliseconds: number,
  ease: Ease,
  draw: (share: number) => void,
  done: () => void = () => undefined,
): () => void {
  let since: number | null = null;
  const stop = (): void => {
    scene.events.off(Phaser.Scenes.Events.UPDATE, step);
  };
  const step = (): void => {
    since ??= performance.now();
    const share = Math.min(1, (performance.now() - since) / milliseconds);
    draw(ease(share));
    if (share < 1) return;
    stop();
    done();
  };
  scene.events.on(Phaser.Scenes.Events.UPDATE, step);
  return stop;
}

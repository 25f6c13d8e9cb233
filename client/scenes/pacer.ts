// Owns when frames are drawn: none while nothing moves, few while something breathes, all while something travels.
// It must not know what moves.

import Phaser from 'phaser';

export type Pacer = {
  /** Draws at full rate for so many milliseconds from now (0: one frame). */
  move(milliseconds: number): void;
  /** Ends what `move` asked for: one more frame, then rest. */
  rest(): void;
  /** Draws slowly for as long as a name is held; names are counted once. */
  breathe(name: string, on: boolean): void;
  /** Stops pacing and lets the loop run, for the game's own end. */
  release(): void;
};

/** Milliseconds between frames while something breathes: the movement is slow and small. */
const BREATH = { webgl: 50, canvas: 84 };

/** Takes over a started game's loop. */
export function createPacer(game: Phaser.Game): Pacer {
  const gap = game.renderer.type === Phaser.WEBGL ? BREATH.webgl : BREATH.canvas;
  const breathing = new Set<string>();
  let until = 0;
  let released = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asked = false;

  // Phaser draws within `wake`: asked for once a frame, whoever asks how often.
  const wake = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!released) game.loop.wake();
    });
  };
  /** After a frame: sleep, unless something travels; while something breathes, only until its next frame is due. */
  const settle = (): void => {
    if (released || performance.now() < until) return;
    game.loop.sleep();
    if (breathing.size > 0) timer ??= setTimeout(wake, gap);
  };
  game.events.on(Phaser.Core.Events.POST_RENDER, settle);

  return {
    move(milliseconds) {
      until = Math.max(until, performance.now() + milliseconds);
      wake();
    },
    rest() {
      until = 0;
      wake();
    },
    breathe(name, on) {
      if (!on) breathing.delete(name);
      else if (!breathing.has(name)) {
        breathing.add(name);
        wake();
      }
    },
    release() {
      released = true;
      if (timer !== null) clearTimeout(timer);
      game.loop.wake();
    },
  };
}

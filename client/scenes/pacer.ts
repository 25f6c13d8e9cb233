// Owns when frames are drawn: none while nothing moves, few while something breathes, all while something travels.
// It must not know what moves.

import Phaser from 'phaser';

export type Pacer = {
  /** Draws at full rate for so many milliseconds from now (0: one frame). */
  move(milliseconds: number): void;
  /** Draws slowly for as long as a name is held; names are counted once. */
  breathe(name: string, on: boolean): void;
  /** Lets the loop run its last step, for the game's own end. */
  release(): void;
};

/** Frames a second while something breathes: the movement is slow and small. */
const BREATHING = { webgl: 20, canvas: 12 };
/** Frames a second while something travels. */
const MOVING = 60;

/** Takes over a started game's loop. */
export function createPacer(game: Phaser.Game): Pacer {
  const slow = game.renderer.type === Phaser.WEBGL ? BREATHING.webgl : BREATHING.canvas;
  const breathing = new Set<string>();
  let until = 0;
  let limit = MOVING;
  let released = false;

  const setRate = (rate: number): void => {
    if (limit === rate) return;
    limit = rate;
    game.loop.setFPSLimit(rate === MOVING ? 0 : rate);
  };
  const settle = (): void => {
    if (released || performance.now() < until) return;
    if (breathing.size > 0) setRate(slow);
    else game.loop.sleep();
  };
  game.events.on(Phaser.Core.Events.POST_RENDER, settle);

  return {
    move(milliseconds) {
      until = Math.max(until, performance.now() + milliseconds);
      setRate(MOVING);
      game.loop.wake();
    },
    breathe(name, on) {
      if (on) breathing.add(name);
      else breathing.delete(name);
      if (on) game.loop.wake();
    },
    release() {
      released = true;
      setRate(MOVING);
      game.loop.wake();
    },
  };
}

// Owns what befalls a world while it lasts: servers that die and start, clocks that jump, clients that reload or go away.
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import type { VirtualNode } from './virtual-node.ts';
import type { VirtualWorld } from './virtual-world.ts';

/** Milliseconds between two of a kind, on average; null = never. */
export interface StormPlan {
  readonly crashMs: number | null;
  readonly jumpMs: number | null;
  readonly reloadMs: number | null;
}

export class Storm {
  readonly #world: VirtualWorld;
  readonly #random: Random;
  crashes = 0;
  jumps = 0;
  reloads = 0;

  constructor(world: VirtualWorld, plan: StormPlan) {
    this.#world = world;
    this.#random = createRandom(deriveSeed(world.plan.seed, 'storm'));
    world.stormy = true;
    this.#again(plan.crashMs, () => this.#crash(this.#random.pick(world.nodes)));
    this.#again(plan.jumpMs, () => this.#jump());
    this.#again(plan.reloadMs, () => this.#reload());
  }

  /** The weather clears up: whatever is down comes up, and nothing fails any more. */
  end(): void {
    this.#world.stormy = false;
  }

  /** Until the weather clears up. */
  #again(meanMs: number | null, strike: () => void): void {
    const { time } = this.#world;
    if (meanMs === null) return;
    time.after(meanMs * -Math.log(1 - this.#random.next()), () => {
      if (!this.#world.stormy) return;
      strike();
      this.#again(meanMs, strike);
    });
  }

  #crash(node: VirtualNode): void {
    if (node.app === null) return;
    this.crashes++;
    const startLater = () => this.#world.time.after(100 + 6_000 * this.#random.next(), () => node.start());
    if (this.#random.chance(0.25)) {
      node.stop().then(startLater);
      return;
    }
    node.die();
    startLater();
  }

  /** A second to an hour, either way; now and then a whole day forwards. */
  #jump(): void {
    this.jumps++;
    const size = this.#random.chance(0.1) ? 86_400_000 : 10 ** (3 + 3.5 * this.#random.next());
    // Backwards, a stage stays open so much longer: within what a game may take.
    const by = this.#random.chance(0.5) ? size : -Math.min(size, 60_000);
    this.#random.pick(this.#world.nodes).skew += Math.round(by);
  }

  #reload(): void {
    this.reloads++;
    this.#random.pick(this.#world.players).callAgain(this.#random.chance(0.3));
  }
}

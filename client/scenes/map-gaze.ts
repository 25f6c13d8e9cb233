// Owns the look at the map: where it starts, how far it may go, whether a person has moved it. It must not know
// Phaser or what is drawn.

import type { Box, Point } from './geometry/point.ts';
import { clampView, fitView, type View, zoomAbout } from './geometry/viewport.ts';
import type { MapGround } from './map-model.ts';
import { FOOT } from './map-words.ts';
import type { StageContext } from './stage-context.ts';

/** Zoom limits, as factors of the first view's scale. */
const ZOOM = { least: 0.62, most: 4.5 };

export class MapGaze {
  private readonly context: StageContext;
  private ground: MapGround | null = null;
  private moved = false;
  private current: View | null = null;

  constructor(context: StageContext) {
    this.context = context;
  }

  get view(): View | null {
    return this.current;
  }

  /** True on stages too small for words of supply and a legend. */
  get compact(): boolean {
    return this.context.width < 520 || this.context.height < 420;
  }

  /** Looks at a map; another map starts from its own first view. */
  setGround(ground: MapGround): void {
    if (this.ground !== ground) this.moved = false;
    this.ground = ground;
  }

  /** Fits the look to the stage's present size, keeping what a person chose. */
  fit(): void {
    const { width, height } = this.context;
    const kept = this.current && { ...this.current, width, height };
    this.current = this.moved && kept ? clampView(kept, this.world) : this.home();
  }

  /** Changes the look within its limits. */
  change(to: View): void {
    this.moved = true;
    this.current = clampView(to, this.world);
  }

  forgetMoves(): void {
    this.moved = false;
  }

  /** The look after zooming by a factor about a place of the stage. */
  zoomed(view: View, factor: number, about: Point): View {
    return clampView(zoomAbout(view, factor, about, this.limits()), this.world);
  }

  /** The look with a point of the map in the middle, at least half as close again as at first. */
  closeUp(view: View, centre: Point): View {
    return clampView({ ...view, centre, scale: Math.max(view.scale, this.home().scale * 1.5) }, this.world);
  }

  /** The first view. */
  home(): View {
    const { width, height, insets } = this.context;
    const foot = this.compact ? 0 : FOOT;
    const target = (this.compact ? this.ground?.small : this.ground?.wide) ?? this.world;
    return clampView(fitView(target, width, height, { ...insets, bottom: insets.bottom + foot }), this.world);
  }

  private get world(): Box {
    return this.ground?.world ?? { left: 0, top: 0, right: 1, bottom: 1 };
  }

  private limits(): { least: number; most: number } {
    const { world } = this;
    const { scale } = this.home();
    const whole = Math.max(
      this.context.width / (world.right - world.left),
      this.context.height / (world.bottom - world.top),
    );
    return { least: Math.min(scale, Math.max(scale * ZOOM.least, whole)), most: scale * ZOOM.most };
  }
}

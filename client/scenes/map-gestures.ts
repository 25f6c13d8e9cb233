// Owns turning drags, wheel, pinch and keys into looks at the map. It must not know what the map shows.

import type Phaser from 'phaser';
import { distance, type Point } from './geometry/point.ts';
import { SLACK } from './hit-zones.ts';
import type { StageContext } from './stage-context.ts';

export type MapMover = {
  /** Moves the map by CSS pixels. */
  pan(dx: number, dy: number): void;
  /** Zooms by a factor about a place of the stage, in CSS pixels. */
  zoom(factor: number, about: Point): void;
  home(): void;
};

const KEY_STEP = 64;
const KEY_ZOOM = 1.35;

/** Listens to a scene's pointers; ends with the scene. */
export class MapGestures {
  private readonly context: StageContext;
  private readonly mover: MapMover;
  private last: Point | null = null;
  private start: Point | null = null;
  private spread: number | null = null;

  constructor(scene: Phaser.Scene, context: StageContext, mover: MapMover) {
    this.context = context;
    this.mover = mover;
    scene.input.addPointer(1);
    scene.input.on('pointerdown', (pointer: Phaser.Input.Pointer) => this.down(pointer));
    scene.input.on('pointermove', (pointer: Phaser.Input.Pointer) => this.move(scene, pointer));
    scene.input.on('pointerup', () => this.up());
    scene.input.on('wheel', (pointer: Phaser.Input.Pointer, _over: unknown, _dx: number, dy: number) => {
      this.mover.zoom(Math.exp(-Math.max(-120, Math.min(120, dy)) * 0.0022), this.place(pointer));
    });
  }

  /** Answers a key pressed while the stage has the focus; false when the key means nothing here. */
  key(key: string): boolean {
    const middle = { x: this.context.width / 2, y: this.context.height / 2 };
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.mover.pan(KEY_STEP, 0),
      ArrowRight: () => this.mover.pan(-KEY_STEP, 0),
      ArrowUp: () => this.mover.pan(0, KEY_STEP),
      ArrowDown: () => this.mover.pan(0, -KEY_STEP),
      '+': () => this.mover.zoom(KEY_ZOOM, middle),
      '=': () => this.mover.zoom(KEY_ZOOM, middle),
      '-': () => this.mover.zoom(1 / KEY_ZOOM, middle),
      '0': () => this.mover.home(),
    };
    const move = moves[key];
    move?.();
    return move !== undefined;
  }

  private place(pointer: Phaser.Input.Pointer): Point {
    return { x: pointer.x / this.context.ratio, y: pointer.y / this.context.ratio };
  }

  private down(pointer: Phaser.Input.Pointer): void {
    this.start = this.place(pointer);
    this.last = this.start;
    this.spread = null;
  }

  private up(): void {
    this.last = null;
    this.start = null;
    this.spread = null;
  }

  private move(scene: Phaser.Scene, pointer: Phaser.Input.Pointer): void {
    const { pointer1, pointer2 } = scene.input;
    if (pointer1.isDown && pointer2.isDown) this.pinch(this.place(pointer1), this.place(pointer2));
    // A button released outside the stage is never heard of: no button, no drag.
    else if (!pointer.isDown || (!pointer.wasTouch && pointer.buttons === 0)) this.up();
    else this.drag(this.place(pointer));
  }

  private drag(at: Point): void {
    if (!this.last || !this.start) return;
    // A drag begins where the pointer left its slack, so that the map does not jump.
    if (distance(at, this.start) >= SLACK) this.mover.pan(at.x - this.last.x, at.y - this.last.y);
    this.last = at;
  }

  private pinch(a: Point, b: Point): void {
    const spread = distance(a, b);
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    if (this.spread && this.last) {
      this.mover.zoom(spread / this.spread, middle);
      this.mover.pan(middle.x - this.last.x, middle.y - this.last.y);
    }
    this.spread = spread;
    this.last = middle;
  }
}

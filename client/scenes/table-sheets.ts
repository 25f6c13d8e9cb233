// Owns the sheets of paper on the table as Phaser objects: at rest, and in flight between seats. It must not know
// when one is sent.

import type Phaser from 'phaser';
import type { Point } from './geometry/point.ts';
import { type Arc, arcAt, type SheetPlace } from './geometry/sheet-places.ts';
import { animate, easeTravel } from './motion.ts';
import { paintBlankSheet, paintSheet, SHEET } from './paint/paint-document.ts';
import { SpriteSheet } from './sprite-sheet.ts';
import type { StageContext } from './stage-context.ts';

/** How long a sheet takes across the table, in milliseconds. */
const TRAVEL = 640;
/** Copies that trail a flying sheet, and how far behind, as shares of the flight. */
const GHOSTS = [0.09, 0.17, 0.24];
const SIDE = 96;

export type SheetLook = { readonly id: string; readonly hue: string; readonly hovered: boolean };

export class TableSheets {
  private readonly scene: Phaser.Scene;
  private readonly context: StageContext;
  private readonly sprites: SpriteSheet;
  private readonly resting = new Map<string, Phaser.GameObjects.Image>();
  private readonly flights = new Set<() => void>();

  constructor(scene: Phaser.Scene, context: StageContext) {
    this.scene = scene;
    this.context = context;
    this.sprites = new SpriteSheet(scene, context, 'sheets');
  }

  /** Shows exactly these sheets at rest, at a scale of 1 on large stages. */
  show(sheets: readonly { readonly place: SheetPlace; readonly look: SheetLook }[], scale: number): void {
    this.sprites.refresh(null);
    const kept = new Set(sheets.map(({ look }) => look.id));
    for (const [id, image] of this.resting) {
      if (kept.has(id)) continue;
      image.destroy();
      this.resting.delete(id);
    }
    for (const { place, look } of sheets) {
      const image = this.resting.get(look.id) ?? this.scene.add.image(0, 0, this.texture(look)).setDepth(20);
      this.resting.set(look.id, image);
      image.setTexture(this.texture(look)).setPosition(place.at.x, place.at.y).setRotation(place.turn);
      image.setScale(scale / this.context.ratio);
    }
  }

  /** Sends a copy along an arc; the sheet at rest appears when it lands. Trail and path leave nothing behind. */
  fly(look: SheetLook, arc: Arc, scale: number): void {
    const rest = this.resting.get(look.id);
    rest?.setAlpha(0.25);
    const key = this.texture({ ...look, hovered: false });
    const blank = this.sprites.key('blank', SIDE, ({ ctx, theme }, centre) => {
      ctx.translate(centre, centre);
      paintBlankSheet({ ctx, theme });
    });
    const path = this.scene.add.graphics().setDepth(18);
    this.dots(path, arc);
    const copies = [0, ...GHOSTS].map((_, i) =>
      this.scene.add
        .image(arc.from.x, arc.from.y, i === 0 ? key : blank)
        .setDepth(30 - i)
        .setScale((scale * 1.12) / this.context.ratio)
        .setAlpha(i === 0 ? 1 : 0.3 - i * 0.07),
    );
    const stop = (): void => {
      for (const part of [path, ...copies]) part.destroy();
      rest?.setAlpha(1);
    };
    const still = animate(
      this.scene,
      TRAVEL,
      easeTravel,
      (t) => moveCopies(copies, arc, t),
      () => {
        this.flights.delete(land);
        stop();
      },
    );
    const land = (): void => {
      still();
      stop();
    };
    this.flights.add(land);
    this.context.pacer().move(TRAVEL + 80);
  }

  /** Ends every flight at once. */
  land(): void {
    for (const land of this.flights) land();
    this.flights.clear();
  }

  private dots(path: Phaser.GameObjects.Graphics, arc: Arc): void {
    const ink = this.context.theme['ink-3'];
    path.fillStyle(Number.parseInt(ink.slice(1, 7), 16) || 0x949fa0, 0.9);
    const points: Point[] = Array.from({ length: 41 }, (_, i) => arcAt(arc, i / 40));
    for (const { x, y } of points) path.fillCircle(x, y, 0.9);
  }

  private texture({ id, hue, hovered }: SheetLook): string {
    return this.sprites.key(`${id}-${hue}-${hovered}`, SIDE, ({ ctx, theme }, centre) => {
      ctx.translate(centre, centre);
      paintSheet({ ctx, theme }, id, hue, hovered);
    });
  }
}

/** The first copy leads; the others trail, and catch up where the flight is slow. */
function moveCopies(copies: readonly Phaser.GameObjects.Image[], arc: Arc, t: number): void {
  copies.forEach((copy, i) => {
    const late = i === 0 ? 0 : (GHOSTS[i - 1] ?? 0);
    const at = arcAt(arc, Math.max(0, t - late * Math.sin(Math.PI * t)));
    copy.setPosition(at.x, at.y).setRotation(Math.sin(t * Math.PI) * 0.5);
  });
}

/** Half the side of a sheet's pressable square, in CSS pixels. */
export function sheetReach(scale: number): number {
  return Math.max(18, (SHEET.height / 2) * scale);
}

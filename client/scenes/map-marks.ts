// Owns the map's marks as Phaser objects: sectors' numbers and incidents, with the halo that breathes. It must not
// know where they stand or what presses them.

import type Phaser from 'phaser';
import type { PlacedMark } from './geometry/mark-placement.ts';
import { type IncidentForm, paintHalo, paintIncidentMark, paintSectorMark } from './paint/paint-marks.ts';
import type { MapIncident, MapSector, Seals } from './props.ts';
import { SpriteSheet } from './sprite-sheet.ts';
import type { StageContext } from './stage-context.ts';

const SIDE = 34;
const HALO = 24;
/** One breath, in milliseconds: calm, and far from a flash. */
const BREATH = 2800;

type Mark = {
  readonly image: Phaser.GameObjects.Image;
  readonly halo: Phaser.GameObjects.Image;
  breathing: boolean;
  seen: boolean;
};

export class MapMarks {
  private readonly scene: Phaser.Scene;
  private readonly context: StageContext;
  private readonly sprites: SpriteSheet;
  private readonly marks = new Map<string, Mark>();
  private seals: Seals = {};

  constructor(scene: Phaser.Scene, context: StageContext) {
    this.scene = scene;
    this.context = context;
    this.sprites = new SpriteSheet(scene, context, `marks-${scene.scene.key}`);
  }

  /** Starts a round of showing with these seals: marks not shown again until `end` go away. */
  begin(seals: Seals): void {
    this.seals = seals;
    this.sprites.refresh(seals);
    for (const mark of this.marks.values()) mark.seen = false;
  }

  end(): void {
    for (const [id, mark] of this.marks) {
      if (mark.seen) continue;
      mark.image.destroy();
      mark.halo.destroy();
      this.marks.delete(id);
    }
  }

  showSector({ at }: PlacedMark, sector: MapSector, hovered: boolean, offLine: boolean): void {
    const name = `sector-${sector.number}-${sector.selected}-${hovered}-${offLine}`;
    const key = this.sprites.key(name, SIDE, (brush, centre) =>
      paintSectorMark(brush, { number: sector.number, selected: sector.selected, hovered, offLine }, centre),
    );
    this.put(sector.id, at, key, false);
  }

  showIncident({ at }: PlacedMark, incident: MapIncident, hovered: boolean): void {
    const form = incidentForm(incident, this.seals);
    const name = `incident-${form.form}-${incident.author ?? ''}-${hovered}`;
    const key = this.sprites.key(name, SIDE, (brush, centre) =>
      paintIncidentMark(brush, form, centre, hovered),
    );
    this.put(incident.id, at, key, incident.state === 'open');
  }

  /** True while any mark breathes. */
  get breathing(): boolean {
    return [...this.marks.values()].some((mark) => mark.breathing);
  }

  /** Moves the halos to their place in the breath; `time` in milliseconds. Still with reduced motion. */
  breathe(time: number): void {
    const phase = this.context.reducedMotion ? 0.5 : (1 - Math.cos((time / BREATH) * Math.PI * 2)) / 2;
    for (const { halo, breathing } of this.marks.values()) {
      if (!breathing) continue;
      halo.setScale((0.8 + 0.2 * phase) / this.context.ratio).setAlpha(1 - 0.4 * phase);
    }
  }

  private put(id: string, at: { x: number; y: number }, key: string, breathing: boolean): void {
    const mark = this.marks.get(id) ?? this.make(id);
    mark.seen = true;
    mark.breathing = breathing;
    const { ratio } = this.context;
    const x = Math.round(at.x * ratio) / ratio;
    const y = Math.round(at.y * ratio) / ratio;
    mark.image
      .setTexture(key)
      .setPosition(x, y)
      .setScale(1 / ratio);
    const halo = this.sprites.key('halo', HALO * 2, (brush, centre) => paintHalo(brush, centre, HALO - 3));
    mark.halo
      .setTexture(halo)
      .setPosition(x, y)
      .setVisible(breathing)
      .setScale(0.9 / ratio);
  }

  private make(id: string): Mark {
    const key = this.sprites.key('blank', 2, () => undefined);
    const halo = this.scene.add.image(0, 0, key).setDepth(2);
    const image = this.scene.add.image(0, 0, key).setDepth(3);
    const mark = { image, halo, breathing: false, seen: true };
    this.marks.set(id, mark);
    return mark;
  }
}

function incidentForm({ state, author }: MapIncident, seals: Seals): IncidentForm {
  if (state === 'open') return { form: 'open' };
  if (state === 'accident') return { form: 'accident' };
  return { form: 'attributed', seal: author === null ? null : (seals[author] ?? null) };
}

// Owns the night on the stage: a calm sequence over a darkened map, skippable at any moment. It must not know what
// the steps mean.

import Phaser from 'phaser';
import { CanvasLayer } from './canvas-layer.ts';
import { faded } from './geometry/contrast.ts';
import { fitView, type View } from './geometry/viewport.ts';
import { HitZones } from './hit-zones.ts';
import { layoutMap, type MapLayout } from './map-layout.ts';
import { MapMarks } from './map-marks.ts';
import { mapModel } from './map-model.ts';
import type { Brush } from './paint/brush.ts';
import { paintFront } from './paint/paint-front.ts';
import { NIGHT_COLUMN, paintNight } from './paint/paint-night.ts';
import { paintTerrain } from './paint/paint-terrain.ts';
import type { MapProps, NightProps, Twin } from './props.ts';
import type { StageContext, StageScene } from './stage-context.ts';

/** Length of the whole sequence, in milliseconds. */
const NIGHT = 9000;
/** Milliseconds a night may lag, for a slow start or a hidden page, before it is ended. */
const PATIENCE = 1500;

type Layers = {
  readonly map: CanvasLayer;
  readonly face: CanvasLayer;
  readonly marks: MapMarks;
  readonly hits: HitZones;
};

type Playing = {
  /** When its first frame was drawn; null until then. */
  since: number | null;
  readonly guard: ReturnType<typeof setTimeout>;
  readonly done: () => void;
};

export class NightScene extends Phaser.Scene implements StageScene {
  private readonly context: StageContext;
  private layers: Layers | null = null;
  /** Null when the night is over: it stays as it was drawn last, since nobody looks at it any more. */
  private props: NightProps | null = null;
  private map: MapProps | null = null;
  private layout: MapLayout | null = null;
  private playing: Playing | null = null;
  private progress = 0;

  constructor(context: StageContext) {
    super({ key: 'night', active: true });
    this.context = context;
  }

  create(): void {
    const map = new CanvasLayer(this, this.context, 'night/map');
    const face = new CanvasLayer(this, this.context, 'night/face');
    face.image.setDepth(5);
    const marks = new MapMarks(this, this.context);
    const hits = new HitZones(this, this.context, {
      hovered: () => undefined,
      pressed: ({ intent }) => {
        this.skip();
        this.context.emit(intent);
      },
    });
    this.layers = { map, face, marks, hits };
    this.redraw();
  }

  /** The map the night falls on; none leaves the room dark. */
  setMap(map: MapProps): void {
    this.map = map;
    this.redraw();
  }

  /** Plays the sequence; settles when it ends or is skipped. Without motion it shows the end at once. */
  play(props: NightProps): Promise<void> {
    this.skip();
    this.props = props;
    if (this.context.reducedMotion) {
      this.progress = props.steps.length + 1;
      this.redraw();
      this.props = null;
      return Promise.resolve();
    }
    this.progress = 0;
    return new Promise((resolve) => {
      // A page in the background draws no frames: the night ends all the same.
      const guard = setTimeout(() => this.skip(), NIGHT + PATIENCE);
      this.playing = { since: null, guard, done: resolve };
      this.redraw();
    });
  }

  /** Goes to the end of the sequence. */
  skip(): void {
    const { playing, props } = this;
    if (!playing || !props) return;
    this.playing = null;
    clearTimeout(playing.guard);
    this.progress = props.steps.length + 1;
    this.paintFace();
    this.props = null;
    this.context.twinsChanged();
    this.context.pacer().rest();
    playing.done();
  }

  override update(): void {
    const { playing, props } = this;
    if (!playing || !props) return;
    playing.since ??= performance.now();
    const share = (performance.now() - playing.since) / NIGHT;
    this.progress = share * (props.steps.length + 1.4);
    if (share < 1) this.paintFace();
    else this.skip();
  }

  redraw(): void {
    const { layers, props, context } = this;
    if (!layers || !props || !context.lettered || context.width === 0) return;
    this.cameras.main.setOrigin(0, 0).setZoom(context.ratio).setBackgroundColor(context.theme['ground-0']);
    layers.map.paint(context.width, context.height, (brush) => this.paintMap(brush, props));
    this.paintFace();
    context.twinsChanged();
    context.pacer().move(this.playing ? NIGHT + PATIENCE : 0);
  }

  twins(): readonly Twin[] {
    if (!this.playing) return [];
    const { width, height, words } = this.context;
    return [
      {
        id: 'skip-night',
        label: words.skipNight,
        rect: { x: 0, y: 0, width, height },
        intent: { type: 'skip-night' },
      },
    ];
  }

  focusOn(): boolean {
    return false;
  }

  private get compact(): boolean {
    return this.context.width < 620 || this.context.height < 420;
  }

  private paintMap(brush: Brush, props: NightProps): void {
    const { ctx, theme } = brush;
    const { width, height } = this.context;
    ctx.fillStyle = theme['ground-0'];
    ctx.fillRect(0, 0, width, height);
    const { map } = this;
    this.layout = null;
    if (!map) return;
    const model = mapModel(map);
    const view = this.view(model.ground.small);
    const occupier = map.occupier === null ? null : (map.seals[map.occupier] ?? null);
    paintTerrain(brush, {
      paths: model.ground.paths,
      view,
      occupied: model.occupied,
      occupier,
    });
    const quiet = { ...map, incidents: props.incidents, supply: [] };
    const screen = { view, insets: { top: 0, right: 0, bottom: 0, left: 0 }, compact: true };
    this.layout = layoutMap(brush, quiet, model, screen, []);
    paintFront(brush, this.layout.stretches, null);
    this.paintVeil(brush);
  }

  private view(target: { left: number; top: number; right: number; bottom: number }): View {
    const { width, height } = this.context;
    const column = this.compact ? 0 : NIGHT_COLUMN;
    return fitView(target, width, height, { top: 30, right: 20, bottom: 30, left: column });
  }

  /** The dark from which the column of steps stands out. */
  private paintVeil({ ctx, theme }: Brush): void {
    const { width, height } = this.context;
    ctx.globalAlpha = this.compact ? 0.62 : 0.34;
    ctx.fillStyle = theme['ground-0'];
    ctx.fillRect(0, 0, width, height);
    const reach = this.compact ? width : NIGHT_COLUMN * 1.5;
    const veil = ctx.createLinearGradient(0, 0, reach, 0);
    veil.addColorStop(this.compact ? 0.4 : 0.62, theme['ground-0']);
    veil.addColorStop(1, faded(theme['ground-0']));
    ctx.globalAlpha = this.compact ? 0.7 : 1;
    ctx.fillStyle = veil;
    ctx.fillRect(0, 0, width, height);
    ctx.globalAlpha = 1;
  }

  private paintFace(): void {
    const { layers, props, context, progress, compact } = this;
    if (!layers || !props || !context.lettered) return;
    const { width, height, words } = context;
    layers.face.paint(width, height, (brush) =>
      paintNight(brush, props, { width, height, compact, words, progress, playing: this.playing !== null }),
    );
    this.showIncidents(props, layers.marks);
    layers.hits.show(this.twins());
  }

  /** Incidents come up on the map with their step, fresh ones only: the others are the map's business. */
  private showIncidents(props: NightProps, marks: MapMarks): void {
    const step = props.steps.findIndex(({ id }) => id === 'incidents');
    const due = this.progress >= (step < 0 ? props.steps.length : step) + 0.3;
    marks.begin(this.map?.seals ?? {});
    for (const mark of due && !this.compact ? (this.layout?.incidents ?? []) : []) {
      const incident = props.incidents.find(({ id }) => id === mark.id);
      if (incident?.fresh) marks.showIncident(mark, incident, false);
    }
    marks.end();
    marks.breathe(this.time.now);
  }
}

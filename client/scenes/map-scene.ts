// Owns the map on the stage: terrain below, front and words above it, marks on top. It must not know where its
// figures come from or what a press leads to.

import Phaser from 'phaser';
import { CanvasLayer } from './canvas-layer.ts';
import { blendView, panBy, toMap, type View } from './geometry/viewport.ts';
import { HitZones } from './hit-zones.ts';
import { MapGaze } from './map-gaze.ts';
import { MapGestures } from './map-gestures.ts';
import { layoutMap, type MapLayout } from './map-layout.ts';
import { MapMarks } from './map-marks.ts';
import { type MapModel, mapModel } from './map-model.ts';
import { MapTerrain } from './map-terrain.ts';
import { mapTwins } from './map-twins.ts';
import type { CalloutText } from './map-words.ts';
import { animate, easeOut } from './motion.ts';
import { paintMapFace } from './paint/paint-map-face.ts';
import type { MapProps, Twin } from './props.ts';
import type { StageContext, StageScene } from './stage-context.ts';

/** Milliseconds after the last movement at which the terrain is drawn afresh. */
const SETTLE = 140;
const GLIDE = 280;
const STEP = 1.5;

type Layers = {
  readonly terrain: MapTerrain;
  readonly face: CanvasLayer;
  readonly marks: MapMarks;
  readonly hits: HitZones;
  readonly gestures: MapGestures;
};

/** A day's map with everything worked out from it. */
type Day = { readonly props: MapProps; readonly model: MapModel };

export class MapScene extends Phaser.Scene implements StageScene {
  private readonly context: StageContext;
  private readonly gaze: MapGaze;
  private day: Day | null = null;
  private layers: Layers | null = null;
  private layout: MapLayout | null = null;
  private stale = false;
  private hovered: string | null = null;
  private focused: string | null = null;
  private sought: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private stopGlide: () => void = () => undefined;

  constructor(context: StageContext) {
    super({ key: 'map', active: true });
    this.context = context;
    this.gaze = new MapGaze(context);
  }

  create(): void {
    const terrain = new MapTerrain(this, this.context);
    const face = new CanvasLayer(this, this.context, 'map/face');
    face.image.setDepth(1);
    const marks = new MapMarks(this, this.context);
    const hits = new HitZones(this, this.context, {
      hovered: (twin) => this.hover(twin),
      pressed: ({ intent }) => this.context.emit(intent),
    });
    const gestures = new MapGestures(this, this.context, {
      pan: (dx, dy) => this.steer((view) => panBy(view, dx, dy)),
      zoom: (factor, about) => this.steer((view) => this.gaze.zoomed(view, factor, about)),
      home: () => this.goHome(),
    });
    this.layers = { terrain, face, marks, hits, gestures };
    this.events.once(Phaser.Scenes.Events.DESTROY, () => this.forgetTimer());
    this.redraw();
  }

  /** Takes a day's map; the look stays where a person left it. */
  setProps(props: MapProps): void {
    if (this.day && looksTheSame(this.day.props, props)) return;
    const model = mapModel(props);
    this.day = { props, model };
    this.gaze.setGround(model.ground);
    this.redraw();
  }

  redraw(): void {
    const { context, layers } = this;
    if (!layers || !this.day || !context.lettered || context.width === 0) return;
    this.cameras.main.setOrigin(0, 0).setZoom(context.ratio).setBackgroundColor(context.theme['map-sea']);
    this.gaze.fit();
    this.paintGround();
    this.paintFace();
    if (this.sought !== null) this.seek();
    context.pacer().move(0);
  }

  override update(time: number): void {
    if (this.stale) this.paintFace();
    this.layers?.marks.breathe(time);
  }

  twins(): readonly Twin[] {
    return this.day && this.layout ? mapTwins(this.day.props, this.layout, this.context) : [];
  }

  focusOn(id: string | null): boolean {
    const things = [...(this.day?.props.sectors ?? []), ...(this.day?.props.incidents ?? [])];
    const known = things.some((thing) => thing.id === id);
    this.focused = known ? id : null;
    this.sought = this.focused;
    if (this.sys.isActive()) this.seek();
    this.stale = true;
    this.context.pacer().move(0);
    return known;
  }

  /** Goes where the focus is, once: from then on a person looks where they like. */
  private seek(): void {
    const mark = [...(this.layout?.numbers ?? []), ...(this.layout?.incidents ?? [])].find(
      ({ id }) => id === this.sought,
    );
    const { view } = this.gaze;
    this.sought = null;
    if (mark && view) this.glide(this.gaze.closeUp(view, toMap(view, mark.at)));
  }

  /** Zooms one step in (+1) or out (−1) about the middle of the stage. */
  zoomStep(direction: 1 | -1): void {
    const { view } = this.gaze;
    const middle = { x: this.context.width / 2, y: this.context.height / 2 };
    if (view) this.glide(this.gaze.zoomed(view, STEP ** direction, middle));
  }

  /** Goes back to the first view. */
  goHome(): void {
    this.glide(this.gaze.home());
    this.gaze.forgetMoves();
  }

  /** Answers a key; false when it means nothing to the map. */
  key(key: string): boolean {
    return this.layers?.gestures.key(key) ?? false;
  }

  /** Changes the look at once; words and marks follow in the next frame, the terrain's detail when it rests. */
  private look(change: (view: View) => View): void {
    const { view } = this.gaze;
    if (!view) return;
    this.gaze.change(change(view));
    if (this.gaze.view && !this.layers?.terrain.place(this.gaze.view)) this.paintGround();
    this.stale = true;
    this.forgetTimer();
    this.timer = setTimeout(() => {
      this.paintGround();
      this.context.pacer().move(0);
    }, SETTLE);
    this.context.pacer().move(0);
  }

  /** A hand on the map: whatever glides stops. */
  private steer(change: (view: View) => View): void {
    this.stopGlide();
    this.look(change);
  }

  private glide(to: View): void {
    const from = this.gaze.view;
    this.stopGlide();
    if (!from) return;
    if (this.context.reducedMotion || !this.scene.isActive()) this.look(() => to);
    else {
      this.stopGlide = animate(this, GLIDE, easeOut, (t) => this.look(() => blendView(from, to, t)));
      this.context.pacer().move(GLIDE + SETTLE);
    }
  }

  private forgetTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private paintGround(): void {
    const { day, layers } = this;
    if (day && this.gaze.view) layers?.terrain.paint(this.gaze.view, day.props, day.model);
  }

  private paintFace(): void {
    const { day, layers, context, focused } = this;
    const { view, compact } = this.gaze;
    if (!view || !day || !layers) return;
    this.stale = false;
    const texts = this.texts(day.props);
    layers.face.paint(view.width, view.height, (brush) => {
      const screen = { view, insets: context.insets, compact };
      this.layout = layoutMap(brush, day.props, day.model, screen, texts);
      paintMapFace(brush, day.props, this.layout, screen, { words: context.words, texts, focused });
    });
    this.showMarks(day.props, layers.marks);
    layers.hits.show(this.twins());
    context.pacer().breathe('map', layers.marks.breathing && !context.reducedMotion && this.scene.isActive());
    context.twinsChanged();
  }

  private showMarks(props: MapProps, marks: MapMarks): void {
    const { layout, hovered } = this;
    if (!layout) return;
    const offLine = new Set(props.geometry.markers.map(({ sector }) => sector));
    const sectors = new Map(props.sectors.map((sector) => [sector.id, sector]));
    const incidents = new Map(props.incidents.map((incident) => [incident.id, incident]));
    marks.begin(props.seals);
    for (const mark of layout.numbers) {
      const sector = sectors.get(mark.id);
      if (sector) marks.showSector(mark, sector, hovered === mark.id, offLine.has(mark.id));
    }
    for (const mark of layout.incidents) {
      const incident = incidents.get(mark.id);
      if (incident) marks.showIncident(mark, incident, hovered === mark.id);
    }
    marks.end();
    marks.breathe(this.time.now);
  }

  /** What is spelled out on the map: last night's incidents, and whatever is under the pointer or in focus. */
  private texts(props: MapProps): readonly CalloutText[] {
    const asked = new Set([this.hovered, this.focused]);
    const incidents = props.incidents
      .filter(({ id, fresh, state }) => asked.has(id) || (fresh && state === 'open'))
      .map(({ id, label, note }) => ({ id, title: `${id} ${label}`, note }));
    const sectors = props.sectors
      .filter(({ id }) => asked.has(id))
      .map(({ id, label, number }) => ({ id, title: `${number} ${label}`, note: '' }));
    return [...sectors, ...incidents].slice(0, 5);
  }

  private hover(twin: Twin | null): void {
    const id = twin && 'id' in twin.intent ? twin.intent.id : null;
    if (this.hovered === id) return;
    this.hovered = id;
    this.stale = true;
    this.context.pacer().move(0);
  }
}

/** Most of what a day brings is not on the map. Its shapes are one object, and large: they are not compared. */
function looksTheSame(one: MapProps, other: MapProps): boolean {
  const stamp = ({ geometry: _, ...rest }: MapProps) => JSON.stringify(rest);
  return one.geometry === other.geometry && stamp(one) === stamp(other);
}

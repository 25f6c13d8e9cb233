// Owns the one Phaser game: which scene is shown, its size, its faces, its end. It must not know what scenes draw.

import Phaser from 'phaser';
import { MapScene } from './map-scene.ts';
import { NightScene } from './night-scene.ts';
import { createPacer, type Pacer } from './pacer.ts';
import type { Insets, MapProps, NightProps, SceneName, TableProps, Twin } from './props.ts';
import type { Stage, StageOptions } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import { loadStageFonts } from './stage-fonts.ts';
import { type StageWords, stageWords } from './stage-words.ts';
import { ratioNow, startGame } from './start-game.ts';
import { TableScene } from './table-scene.ts';
import type { StageTheme } from './theme.ts';

/** Milliseconds to wait for typefaces before drawing without them. */
const FONT_PATIENCE = 1500;
/** The pacer before the game has started and after it has ended. */
const IDLE: Pacer = {
  move: () => undefined,
  rest: () => undefined,
  breathe: () => undefined,
  release: () => undefined,
};

type TwinListener = (twins: readonly Twin[]) => void;
type Scenes = { readonly map: MapScene; readonly table: TableScene; readonly night: NightScene };
const names: readonly SceneName[] = ['map', 'table', 'night'];

export class GameStage implements Stage {
  private readonly parent: HTMLElement;
  private readonly context: StageContext;
  private readonly scenes: Scenes;
  private readonly game: Phaser.Game;
  private readonly listeners = new Set<TwinListener>();
  private readonly observer: ResizeObserver;
  private readonly pending = new Map<SceneName, () => void>();
  private pacer: Pacer = IDLE;
  private shown: SceneName = 'map';
  private ready = false;
  private announced = false;
  private ended = false;

  constructor(parent: HTMLElement, options: StageOptions) {
    this.parent = parent;
    this.context = this.makeContext(options);
    const { context } = this;
    this.scenes = {
      map: new MapScene(context),
      table: new TableScene(context),
      night: new NightScene(context),
    };
    this.game = startGame(parent, options.renderer, context, Object.values(this.scenes));
    this.game.events.once(Phaser.Core.Events.POST_STEP, () => this.started());
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(parent);
    parent.addEventListener('keydown', this.keyed);
    this.letter();
  }

  show(scene: SceneName): void {
    this.shown = scene;
    if (!this.ready) return;
    this.context.pacer().breathe('map', false);
    for (const name of names) {
      // Phaser warns in the console when what is asleep is put to sleep again.
      if (name !== scene && this.game.scene.isActive(name)) this.game.scene.sleep(name);
    }
    this.pending.get(scene)?.();
    this.pending.delete(scene);
    this.game.scene.wake(scene);
    this.scenes[scene].redraw();
    this.announce();
  }

  setMap(props: MapProps): void {
    this.tell('night', () => this.scenes.night.setMap(props));
    this.tell('map', () => this.scenes.map.setProps(props));
  }

  setTable(props: TableProps): void {
    this.tell('table', () => this.scenes.table.setProps(props));
  }

  playNight(props: NightProps): Promise<void> {
    this.show('night');
    return this.scenes.night.play(props);
  }

  skipNight(): void {
    this.scenes.night.skip();
  }

  focus(id: string | null): boolean {
    this.settlePending();
    const found = [this.scenes.map.focusOn(id), this.scenes.table.focusOn(id)];
    return found.some(Boolean);
  }

  setTheme(theme: StageTheme): void {
    this.context.theme = theme;
    this.redraw();
  }

  setReducedMotion(reduced: boolean): void {
    this.context.reducedMotion = reduced;
    if (reduced) this.skipNight();
    this.redraw();
  }

  setWords(words: Partial<StageWords>): void {
    this.context.words = { ...stageWords, ...words };
    this.redraw();
  }

  setInsets(insets: Insets): void {
    this.context.insets = insets;
    this.redraw();
  }

  resize(): void {
    const { context, game, parent } = this;
    const ratio = ratioNow();
    const same =
      context.width === parent.clientWidth &&
      context.height === parent.clientHeight &&
      context.ratio === ratio;
    if (same || this.ended || !this.ready) return;
    Object.assign(context, { width: parent.clientWidth, height: parent.clientHeight, ratio });
    // In this order: setting the zoom also sets the canvas's size on the page.
    game.scale.resize(
      Math.max(1, Math.round(context.width * ratio)),
      Math.max(1, Math.round(context.height * ratio)),
    );
    game.scale.setZoom(1 / ratio);
    this.redraw();
  }

  zoom(direction: 1 | -1): void {
    this.scenes.map.zoomStep(direction);
  }

  home(): void {
    this.scenes.map.goHome();
  }

  key(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || this.shown !== 'map')
      return false;
    const answered = this.scenes.map.key(event.key);
    if (answered) event.preventDefault();
    return answered;
  }

  twins(): readonly Twin[] {
    return this.scenes[this.shown].twins();
  }

  onTwins(listener: TwinListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    if (this.ended) return;
    this.skipNight();
    this.ended = true;
    this.observer.disconnect();
    this.parent.removeEventListener('keydown', this.keyed);
    this.listeners.clear();
    this.game.destroy(true);
    // Phaser ends itself in its next step, which a sleeping loop would never take.
    this.pacer.release();
    this.pacer = IDLE;
  }

  private makeContext(options: StageOptions): StageContext {
    return {
      theme: options.theme,
      words: { ...stageWords, ...options.words },
      width: this.parent.clientWidth,
      height: this.parent.clientHeight,
      ratio: ratioNow(),
      insets: { top: 0, right: 0, bottom: 0, left: 0 },
      reducedMotion: options.reducedMotion,
      lettered: false,
      pacer: () => this.pacer,
      emit: options.onIntent,
      twinsChanged: () => this.announce(),
    };
  }

  private started(): void {
    this.ready = true;
    this.pacer = createPacer(this.game);
    this.game.canvas.setAttribute('aria-hidden', 'true');
    this.game.canvas.style.display = 'block';
    this.resize();
    this.show(this.shown);
  }

  /** Draws without the faces after a while, and again when they come late. */
  private letter(): void {
    const draw = (): void => {
      if (this.ended) return;
      this.context.lettered = true;
      this.redraw();
    };
    const timer = setTimeout(draw, FONT_PATIENCE);
    void loadStageFonts(this.context.theme).then(() => {
      clearTimeout(timer);
      draw();
    });
  }

  private redraw(): void {
    if (this.ready && !this.ended) this.scenes[this.shown].redraw();
  }

  /** Tells the shown scene at once; a sleeping one hears only the latest, when it is shown again. */
  private tell(scene: SceneName, say: () => void): void {
    if (this.ready && this.shown === scene) say();
    else this.pending.set(scene, say);
  }

  private settlePending(): void {
    for (const say of this.pending.values()) say();
    this.pending.clear();
  }

  private announce(): void {
    if (this.announced) return;
    this.announced = true;
    queueMicrotask(() => {
      this.announced = false;
      if (!this.ended) for (const listener of this.listeners) listener(this.twins());
    });
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    this.key(event);
  };
}

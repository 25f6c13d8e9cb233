// Owns the stage as the page sees it: one Phaser game with three scenes, told plain data and answering with intents.
// It must not know the session, the store or the panels.

import Phaser from 'phaser';
import { MapScene } from './map-scene.ts';
import { NightScene } from './night-scene.ts';
import { createPacer, type Pacer } from './pacer.ts';
import type { Insets, MapProps, NightProps, SceneName, StageIntent, TableProps, Twin } from './props.ts';
import type { StageContext } from './stage-context.ts';
import { loadStageFonts } from './stage-fonts.ts';
import { type StageWords, stageWords } from './stage-words.ts';
import { TableScene } from './table-scene.ts';
import type { StageTheme } from './theme.ts';

export type StageOptions = {
  /** `canvas` draws without WebGL; `auto` takes WebGL where there is one. */
  readonly renderer: 'auto' | 'canvas';
  readonly reducedMotion: boolean;
  readonly theme: StageTheme;
  readonly onIntent: (intent: StageIntent) => void;
  /** Words in another language; those left out stay English. */
  readonly words?: Partial<StageWords>;
};

export type Stage = {
  /** Shows one scene; the others sleep and draw nothing. */
  show(scene: SceneName): void;
  setMap(props: MapProps): void;
  setTable(props: TableProps): void;
  /** Shows the night and plays it; settles at its end or when skipped. */
  playNight(props: NightProps): Promise<void>;
  skipNight(): void;
  /** Brings a sector, incident, clause or document into sight and rings it; null takes the ring away. False: unknown. */
  focus(id: string | null): boolean;
  setTheme(theme: StageTheme): void;
  setReducedMotion(reduced: boolean): void;
  setWords(words: Partial<StageWords>): void;
  /** Room along the edges that other elements cover, in CSS pixels. */
  setInsets(insets: Insets): void;
  /** Takes the parent's present size. The stage also watches it by itself. */
  resize(): void;
  zoom(direction: 1 | -1): void;
  /** Back to the map's first view. */
  home(): void;
  /** Everything on the shown scene that can be pressed, in CSS pixels from the parent's corner. */
  twins(): readonly Twin[];
  /** Calls back whenever the twins may have changed; returns the unsubscribe. */
  onTwins(listener: (twins: readonly Twin[]) => void): () => void;
  destroy(): void;
};

/** Above this, more device pixels cost more than they show. */
const MOST_RATIO = 2;
/** Milliseconds to wait for typefaces before drawing without them. */
const FONT_PATIENCE = 1500;
const LAPSED: Pacer = { move: () => undefined, breathe: () => undefined, release: () => undefined };

type Scenes = { readonly map: MapScene; readonly table: TableScene; readonly night: NightScene };

function startGame(parent: HTMLElement, options: StageOptions, context: StageContext, scenes: Scenes): Phaser.Game {
  return new Phaser.Game({
    type: options.renderer === 'canvas' ? Phaser.CANVAS : Phaser.AUTO,
    parent,
    width: Math.max(1, Math.round(context.width * context.ratio)),
    height: Math.max(1, Math.round(context.height * context.ratio)),
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / context.ratio, expandParent: false },
    scene: [scenes.map, scenes.table, scenes.night],
    input: { windowEvents: false, keyboard: false, gamepad: false, activePointers: 2 },
    audio: { noAudio: true },
    banner: false,
    autoFocus: false,
    disableContextMenu: false,
    powerPreference: 'low-power',
    antialias: true,
    transparent: false,
    backgroundColor: context.theme['ground-0'],
  });
}

/** Starts the stage in an element, whose size it takes. Create it once for the life of the page. */
export function createStage(parent: HTMLElement, options: StageOptions): Stage {
  const listeners = new Set<(twins: readonly Twin[]) => void>();
  let pacer: Pacer = LAPSED;
  let shown: SceneName = 'map';
  let announced = false;
  let ended = false;
  const announce = (): void => {
    if (announced) return;
    announced = true;
    queueMicrotask(() => {
      announced = false;
      if (!ended) for (const listener of listeners) listener(scenes[shown].twins());
    });
  };
  const context: StageContext = {
    theme: options.theme,
    words: { ...stageWords, ...options.words },
    width: parent.clientWidth,
    height: parent.clientHeight,
    ratio: Math.min(window.devicePixelRatio || 1, MOST_RATIO),
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
    reducedMotion: options.reducedMotion,
    lettered: false,
    pacer: () => pacer,
    emit: options.onIntent,
    twinsChanged: announce,
  };
  const scenes: Scenes = { map: new MapScene(context), table: new TableScene(context), night: new NightScene(context) };
  const game = startGame(parent, options, context, scenes);
}

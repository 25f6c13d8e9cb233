// Owns the stage as the page sees it: one Phaser game with three scenes, told plain data and answering with intents.
// It must not know the session, the store or the panels.

import { GameStage } from './game-stage.ts';
import type { Insets, MapProps, NightProps, SceneName, StageIntent, TableProps, Twin } from './props.ts';
import type { StageWords } from './stage-words.ts';
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
  /**
   * Answers a key pressed in what stands for the stage: arrows move the map, + and - zoom it, 0 goes home. True when
   * it did; the event's default is then prevented. Keys pressed in the parent itself are answered without being handed.
   */
  key(event: KeyboardEvent): boolean;
  /** Everything on the shown scene that can be pressed, in CSS pixels from the parent's corner. */
  twins(): readonly Twin[];
  /** Calls back whenever the twins may have changed; returns the unsubscribe. */
  onTwins(listener: (twins: readonly Twin[]) => void): () => void;
  destroy(): void;
};

/** Starts the stage in an element, whose size it takes. Create it once for the life of the page. */
export function createStage(parent: HTMLElement, options: StageOptions): Stage {
  return new GameStage(parent, options);
}

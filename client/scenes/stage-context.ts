// Owns what every scene shares: size, theme, words, pace, and the way back for intents. It must not know any scene.

import type { Pacer } from './pacer.ts';
import type { Insets, StageIntent, Twin } from './props.ts';
import type { StageWords } from './stage-words.ts';
import type { StageTheme } from './theme.ts';

/** Mutable by the stage alone; scenes read it afresh whenever they draw. */
export type StageContext = {
  theme: StageTheme;
  words: StageWords;
  /** CSS pixels. */
  width: number;
  height: number;
  /** Device pixels drawn for one CSS pixel. */
  ratio: number;
  insets: Insets;
  reducedMotion: boolean;
  /** False until the faces are loaded or given up on: nothing is drawn before. */
  lettered: boolean;
  readonly pacer: () => Pacer;
  readonly emit: (intent: StageIntent) => void;
  readonly twinsChanged: () => void;
};

/** What the stage asks of each scene. */
export type StageScene = {
  /** Lays out and draws everything from the props it has; safe before the scene has started. */
  redraw(): void;
  twins(): readonly Twin[];
  /** Brings a thing into sight and marks it; false when the scene has no such thing. */
  focusOn(id: string | null): boolean;
};

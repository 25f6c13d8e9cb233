// Owns the shapes of everything a scene is told and everything it answers: plain serialisable data. It must not
// know the session, its views, or who computes these values.

import type { MapGeometry } from './geometry/map-geometry.ts';

/** The eight outlines a delegation's seal can have; a scenario gives each delegation the next free one. */
export type SealShape =
  | 'square'
  | 'lozenge'
  | 'shield'
  | 'hexagon'
  | 'circle'
  | 'octagon'
  | 'pentagon'
  | 'trapeze';

/**
 * A delegation's mark. Colours are CSS colours, already resolved (no `var()`).
 * Where only `hue` is given, the fill is the hue, and its variant on paper is the hue darkened to 4.5:1.
 */
export type Seal = {
  readonly shape: SealShape;
  /** One to three letters. */
  readonly letters: string;
  readonly hue: string;
  readonly hueDim: string;
  /** The seal's own fill where the text colour would be too dark to be recognised. */
  readonly fill?: string;
  readonly edge?: string;
  readonly hueOnPaper?: string;
  readonly fillOnPaper?: string;
};

/** Seals by delegation id. */
export type Seals = Readonly<Record<string, Seal>>;

export type MapSector = {
  readonly id: string;
  readonly label: string;
  /** The number in the sector's square, from 1. */
  readonly number: number;
  /** Occupier's share of the sector, 0 to 100. */
  readonly control: number;
  /** 0 to 100; null when this seat does not know. */
  readonly pressure: number | null;
  /** Defender's works, 0 to 100; null when this seat does not know. */
  readonly fortification: number | null;
  readonly selected: boolean;
};

export type MonitorState = 'none' | 'deploying' | 'operational' | 'withdrawn';

export type MapMonitors = {
  /** Share of the line the mission sees, 0 to 0.95. */
  readonly coverage: number;
  readonly state: MonitorState;
  /** Ids of the sectors with a post. */
  readonly sectors: readonly string[];
};

export type MapIncident = {
  readonly id: string;
  /** Sector id. */
  readonly sector: string;
  readonly label: string;
  readonly note: string;
  readonly state: 'open' | 'attributed' | 'accident';
  /** Delegation the record names; null while nobody is named. */
  readonly author: string | null;
  /** True for what happened last night: labelled on the map. */
  readonly fresh: boolean;
};

export type MapSupply = {
  readonly id: string;
  readonly from: 'west' | 'east';
  /** Delegation that sends, for a partner's aid, or receives, for imports: its hue draws the arrow. */
  readonly delegation: string;
  readonly label: string;
  readonly note: string;
  /** False draws the arrow dotted: seen, not confirmed. */
  readonly certain: boolean;
  /** Relative size, 0 to 1: the arrow's width. */
  readonly share: number;
};

export type MapProps = {
  readonly geometry: MapGeometry;
  readonly seals: Seals;
  /** Delegation whose hue hatches the occupied area. */
  readonly occupier: string | null;
  /** Delegation whose hue marks the monitoring mission; null draws it in ink. */
  readonly mission: string | null;
  readonly sectors: readonly MapSector[];
  readonly monitors: MapMonitors;
  readonly incidents: readonly MapIncident[];
  readonly supply: readonly MapSupply[];
  /** Points of the four regions the occupier gained (negative: lost) since the truce; 0 during it. */
  readonly lineMoved: number;
};

export type TableSeat = {
  readonly id: string;
  readonly name: string;
  /** For example: signed P-19, ready. */
  readonly note: string;
  /** For example: 3 members. */
  readonly members: string;
  readonly ready: boolean;
  readonly occupied: boolean;
  readonly seal: Seal;
};

/** Trust between two delegations, 0 to 100. */
export type TableTrust = { readonly a: string; readonly b: string; readonly value: number };

export type ClauseState = 'open' | 'tabled' | 'agreed' | 'breached';

export type TableClause = {
  readonly id: string;
  readonly title: string;
  readonly state: ClauseState;
  /** Option letter, or a change such as `a→c`. */
  readonly option: string;
  /** Delegations that signed the clause, or the proposal that carries it. */
  readonly signed: readonly string[];
  readonly selected: boolean;
};

export type TableDocument = {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly signed: readonly string[];
  readonly travelling: boolean;
};

/** A back channel. */
export type TableDoor = {
  readonly id: string;
  readonly members: readonly string[];
  readonly unread: number;
  readonly note: string;
  readonly open: boolean;
  /** False for a room this seat only knows of. */
  readonly yours: boolean;
};

export type TableProps = {
  /** Delegation of this seat; null for an observer or the facilitator. */
  readonly you: string | null;
  /** Two to eight, in the scenario's order. */
  readonly seats: readonly TableSeat[];
  readonly trust: readonly TableTrust[];
  readonly clauses: readonly TableClause[];
  readonly documents: readonly TableDocument[];
  readonly doors: readonly TableDoor[];
};

export type NightStep = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** True where something was breached: marked by the signal. */
  readonly alarm: boolean;
};

export type NightProps = {
  readonly day: number;
  readonly steps: readonly NightStep[];
  readonly incidents: readonly MapIncident[];
  /** Tension before and after the night, 0 to 100. */
  readonly tensionFrom: number;
  readonly tensionTo: number;
};

export type SceneName = 'map' | 'table' | 'night';

/** What a person asked for by pressing something on the stage. */
export type StageIntent =
  | { readonly type: 'sector'; readonly id: string }
  | { readonly type: 'incident'; readonly id: string }
  | { readonly type: 'supply'; readonly id: string }
  | { readonly type: 'map-source' }
  | { readonly type: 'seat'; readonly id: string }
  | { readonly type: 'clause'; readonly id: string }
  | { readonly type: 'document'; readonly id: string }
  | { readonly type: 'door'; readonly id: string }
  | { readonly type: 'skip-night' };

/** A rectangle in CSS pixels from the stage's top left corner. */
export type ScreenRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What a focusable element over the stage needs in order to stand for something drawn. */
export type Twin = {
  /** Stable while the thing exists, unique on the stage. */
  readonly id: string;
  /** A full sentence for a screen reader. */
  readonly label: string;
  readonly rect: ScreenRect;
  readonly intent: StageIntent;
};

/** Room along the edges, in CSS pixels, that other elements cover. */
export type Insets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

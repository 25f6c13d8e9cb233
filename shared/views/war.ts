// The slices of a seat's view about the war state: own tracks and orders, sectors, incidents, bulletins. No other seat's secrets.

import type { Guide } from '../catalogue/guide.ts';
import type { ValueSheet } from '../treaty/index.ts';
import type { OrderTarget } from '../vocabulary/index.ts';
import type { ClauseId, DelegationId, OrderAim, SectorId } from './public-scenario.ts';
import type { Slots } from './talks.ts';

/** Why a figure moved last night: the name of an own order, of a step of the night, or of what could be seen. */
export interface Move {
  readonly by: number;
  readonly cause: string;
  readonly kind: 'own order' | 'night' | 'seen' | 'unexplained';
}

export interface TrackView {
  readonly track: string;
  readonly value: number;
  readonly change: number;
  readonly moves: readonly Move[];
  /** One value a dawn, day 0 first. */
  readonly past: readonly number[];
}

/** A figure that is not known exactly: 90 % interval and where it comes from. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** 0 to 1. */
  readonly sure: number;
  readonly basis: string;
}

export interface OwnSlice {
  readonly tracks: readonly TrackView[];
  /** Marks that this seat knows it carries, e.g. pretext, guarantee, warned: days left. */
  readonly marks: readonly { readonly mark: string; readonly value: number; readonly days: number }[];
  /** What walking away is worth today, from own figures and what is known of the other side. */
  readonly walkAway: Estimate & { readonly atStart: number };
  /** What the text in force is worth, 0 to 100. */
  readonly inForce: number;
  /** The opposing belligerent's figures as far as anyone could tell; empty for a seat that is no belligerent's rival. */
  readonly estimates: readonly {
    readonly delegation: DelegationId;
    readonly track: string;
    readonly estimate: Estimate;
  }[];
}

/**
 * What walking away is expected to be worth to this seat on the last day, under every choice of the clauses that bear on
 * arming; points, 0 to 100.
 */
export interface OutlookSlice {
  /** Empty for a delegation whose walk-away value no text moves. */
  readonly clauses: readonly { readonly clause: ClauseId; readonly options: number }[];
  /** One value for each combination, the last clause's options running fastest. */
  readonly values: readonly number[];
}

/** The mandate: the value sheet of `shared/treaty` with the words around it. */
export interface MandateSlice extends ValueSheet {
  readonly secretBrief: string;
  readonly objective: {
    readonly title: string;
    readonly text: string;
    readonly test: string;
    readonly worth: number;
  };
  readonly beliefs: readonly {
    readonly about: DelegationId;
    readonly claim: string;
    readonly confidence: string;
    readonly basis: string;
  }[];
  /** Teaches by doing who plays this seat alone; null where the scenario has no guide for it. */
  readonly guide: Guide | null;
}

/** The chances of an order's outcomes under one answer of the other side; they sum to 1. */
export interface OddsRow {
  /** What the other side would have to do tonight for this row to be the one rolled; null = nothing. */
  readonly given: { readonly mark: string; readonly value: number } | null;
  readonly chances: Readonly<Record<string, number>>;
}

export interface OrderOdds {
  readonly points: number;
  readonly rows: readonly OddsRow[];
}

/** What breaking the truce by this order would be expected to bring, in points of result. */
export interface AttackForecast {
  readonly sector: SectorId;
  readonly war: Estimate;
  readonly edge: Estimate;
}

export interface OrderOption {
  readonly order: string;
  readonly refusal: string | null;
  readonly capacity: readonly [min: number, max: number];
  readonly capital: number;
  readonly aims: readonly OrderAim[];
  /** Options in force that giving this order would breach. */
  readonly breaches: readonly string[];
  /** Further options it would breach in these sectors only: sector → options. */
  readonly breachesIn?: Readonly<Record<SectorId, readonly string[]>>;
  /** Further options it would breach by more points a night than these: option → the most that is within the text. */
  readonly breachesAbove?: Readonly<Record<string, number>>;
  /** Set where an option in force asks this delegation to give it by the end of a day. */
  readonly asked?: { readonly by: string; readonly due: number };
  readonly odds: readonly OrderOdds[];
  readonly forecast: readonly AttackForecast[];
}

export interface SealedOrder {
  readonly id: string;
  readonly order: string;
  readonly points: number;
  readonly target: OrderTarget;
  readonly odds: readonly OddsRow[];
}

export interface OrdersSlice {
  readonly capacity: number;
  readonly used: number;
  readonly capitalLeft: number;
  readonly sealed: readonly SealedOrder[];
  readonly options: readonly OrderOption[];
}

export interface SectorView {
  readonly id: SectorId;
  /** Share held by the first belligerent, 0 to 100. */
  readonly control: number;
  /** Own side's figures; null for seats that command no troops there. */
  readonly fortification: number | null;
  readonly pressure: number | null;
  /** What is known of each belligerent's works and pressure there, from public reporting. */
  readonly reported: readonly {
    readonly delegation: DelegationId;
    readonly fortification: number;
    readonly pressure: number;
    /** How sure such reporting can be held, 0 to 1. */
    readonly sure: number;
  }[];
  readonly monitored: boolean;
}

/** What an incident truly is, and who is behind it; null = an accident. */
export interface IncidentTruth {
  readonly kind: 'accident' | 'probe' | 'strike' | 'staged' | 'provocation';
  readonly author: DelegationId | null;
  /** Whom a staged incident or a provocation was meant to be blamed on. */
  readonly blames: DelegationId | null;
}

/** Where a naming comes from: what was seen, the panel of the text in force, an investigation, or a facilitator. */
export type NamedHow = 'seen' | 'panel' | 'investigation' | 'ruling';

export interface IncidentView {
  readonly id: string;
  readonly day: number;
  readonly sector: SectorId;
  /** What was seen: 'exchange of fire', 'strike', … never who. */
  readonly seen: string;
  readonly state: 'open' | 'attributed' | 'unresolved';
  /** Publicly named author, rightly or wrongly. */
  readonly named: DelegationId | null;
  readonly namedOn: number | null;
  /** Where the naming comes from, and how sure it can be held, 0 to 1: as public as the naming. Absent while nobody is named. */
  readonly finding?: { readonly how: NamedHow; readonly sure: number };
  readonly claims: Readonly<Record<DelegationId, number>>;
  readonly verified: number;
  /** What this seat's own services know. */
  readonly own: 'ours' | 'not ours' | 'unknown';
  /** For facilitators only: nobody else is sent the field. */
  readonly truth?: IncidentTruth;
}

/** One event of the front page; `event` names the template. */
export interface BulletinItem {
  readonly event: string;
  readonly variant: number;
  readonly slots: Slots;
  readonly focus: string | null;
}

/** A line for one seat only; `note` names the template. */
export interface PrivateNote {
  readonly note: string;
  readonly slots: Slots;
}

export interface BulletinView {
  /** The night it reports: the night of this day. */
  readonly day: number;
  readonly items: readonly BulletinItem[];
  readonly steps: readonly { readonly step: string; readonly note: string; readonly alarm: boolean }[];
  readonly tension: readonly [before: number, after: number];
  readonly notes: readonly PrivateNote[];
}

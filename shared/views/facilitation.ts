// What facilitators see of their own acts, before and after them, and what the debrief lists of them for everybody.
import type { Inject, InjectEffect } from '../catalogue/inject.ts';
import type { InjectCondition } from '../catalogue/inject-condition.ts';
import type { MemberId, RulingMatter } from '../vocabulary/index.ts';
import type { DelegationId } from './public-scenario.ts';

/** Who reads or hears something: everybody, the gallery included, or these delegations; `[]` = nobody until the debrief. */
export type Readers = 'all' | readonly DelegationId[];

/** A figure that moved: `of` as in the scenario's tracks, `by` what was applied within the range, `to` the value then. */
export interface FigureChange {
  readonly track: string;
  readonly of: string;
  readonly by: number;
  readonly to: number;
}

/** The counter-act that undid something. */
export interface Reversal {
  readonly day: number;
  readonly at: number;
  readonly by: MemberId | null;
  readonly words: string;
}

export interface DeliveredInject {
  /** `X-1`, counted for the facilitators alone. */
  readonly id: string;
  /** Its id in the library; null for one written by the facilitator. */
  readonly inject: string | null;
  readonly title: string;
  readonly text: string;
  readonly readers: Readers;
  /** Day of the truce; 0 before it. */
  readonly day: number;
  readonly at: number;
  readonly by: MemberId | null;
  /** The plan it was delivered by. */
  readonly plan: string | null;
  readonly effects: readonly InjectEffect[];
  readonly changes: readonly FigureChange[];
  /** Incidents it brought about. */
  readonly incidents: readonly string[];
  readonly reversed: Reversal | null;
}

/** The opening of a day of the truce, a time in milliseconds since 1970, or the first opening of a day on which all of these hold. */
export type PlanTime =
  | { readonly day: number }
  | { readonly at: number }
  | { readonly all: readonly InjectCondition[] };

export interface PlannedInject {
  /** `W-1`. */
  readonly id: string;
  readonly inject: string | null;
  readonly title: string;
  readonly text: string;
  readonly readers: Readers;
  readonly effects: readonly InjectEffect[];
  readonly when: PlanTime;
  readonly by: MemberId | null;
  readonly state: 'waiting' | 'delivered' | 'cancelled';
}

export interface RulingView {
  /** `R-1`. */
  readonly id: string;
  readonly matter: RulingMatter;
  readonly words: string;
  readonly readers: Readers;
  readonly day: number;
  readonly at: number;
  readonly by: MemberId | null;
  readonly changes: readonly FigureChange[];
  readonly reversed: Reversal | null;
}

/** All that facilitators have done and planned, oldest first. */
export interface FacilitationSlice {
  readonly delivered: readonly DeliveredInject[];
  readonly plans: readonly (PlannedInject & {
    /** Whether all it waits for is the case now; false where it waits for a day, and once it waits no longer. */
    readonly holds: boolean;
  })[];
  readonly rulings: readonly RulingView[];
}

/** An inject of the scenario's library, for facilitators only. */
export type LibraryInject = Inject;

/** One figure as a reader would see it move; public ones as they are published. */
export interface SeenChange {
  readonly track: string;
  readonly of: string;
  readonly from: number;
  readonly to: number;
}

/** What one reader would notice of an inject at once. */
export interface InjectReading {
  readonly reader: DelegationId | 'gallery';
  /** What would be read, word for word; null for whoever it is not for. */
  readonly reads: { readonly title: string; readonly text: string } | null;
  readonly sees: readonly SeenChange[];
  /** Incidents that would enter the public record, by sector. */
  readonly incidents: readonly { readonly sector: string; readonly seen: string }[];
}

/** What an inject would do if it were delivered now. */
export interface InjectPreview {
  readonly title: string;
  readonly text: string;
  readonly readings: readonly InjectReading[];
  /** The truth, before and after. */
  readonly changes: readonly SeenChange[];
  readonly marks: readonly { readonly mark: string; readonly of: DelegationId; readonly days: number }[];
}

/** An act of facilitation as everybody may read it in the end. */
export interface DebriefAct {
  readonly kind: 'inject' | 'ruling';
  readonly id: string;
  readonly day: number;
  readonly at: number;
  /** The facilitator's name; empty where it is not known. */
  readonly by: string;
  readonly readers: Readers;
  /** An inject's title; empty for a ruling. */
  readonly title: string;
  /** What was read, or the ruling's reason. */
  readonly text: string;
  /** What a ruling was about. */
  readonly matter: RulingMatter | null;
  readonly changes: readonly FigureChange[];
  readonly incidents: readonly string[];
  readonly reversed: Reversal | null;
  /** What an inject of the library teaches, what it stands for in the world, and where that comes from. */
  readonly teaches: string;
  readonly models: string;
  readonly src: readonly string[];
}

// What everyone sees when it is over: the true record. Built only once the session has ended.
import type { DebriefAct } from './facilitation.ts';
import type { DelegationId, SectorId } from './public-scenario.ts';
import type { Ending } from './room.ts';
import type { Choices, Slots } from './talks.ts';

export interface DebriefSeat {
  readonly delegation: DelegationId;
  readonly name: string;
  readonly occupant: 'person' | 'scripted' | 'free';
  readonly persona: string | null;
  /** Points of result, each on the 0 to 100 scale of the mandate or added to it. */
  readonly parts: {
    readonly text: number;
    readonly war: number;
    readonly legitimacy: number;
    readonly objective: number;
  };
  readonly result: number;
  /** What no deal on day 1 would have given. */
  readonly baseline: number;
  readonly walkAway: number;
  readonly objective: {
    readonly title: string;
    readonly test: string;
    readonly met: boolean;
    readonly worth: number;
  };
  readonly redLinesCrossed: readonly string[];
  readonly promises: readonly { readonly day: number; readonly clause: string; readonly kept: boolean }[];
  /** Points of its own mandate that the clauses changed since the start took from it and gave to it; neither is negative. */
  readonly gave: number;
  readonly got: number;
}

export interface DebriefIncident {
  readonly id: string;
  readonly day: number;
  readonly sector: SectorId;
  readonly kind: string;
  /** null = nobody's intention. */
  readonly author: DelegationId | null;
  readonly claims: Readonly<Record<DelegationId, number>>;
  readonly verified: number;
  readonly named: DelegationId | null;
  readonly verdict: 'right' | 'wrong' | 'open' | 'accident';
  readonly odds: Readonly<Record<string, number>> | null;
}

export interface DebriefProposal {
  readonly id: string;
  /** 0 in the terms phase. */
  readonly day: number;
  readonly author: DelegationId;
  /** Who could read it while it was on the table. */
  readonly audience: 'table' | readonly DelegationId[];
  readonly title: string;
  readonly state: string;
  readonly clauses: Choices;
  readonly conditions: Choices;
  readonly signed: Readonly<Record<DelegationId, number>>;
  readonly utilities: Readonly<Record<DelegationId, number>>;
}

export interface DebriefDay {
  readonly day: number;
  readonly tension: number;
  readonly coverage: number;
  readonly trust: number;
  readonly aid: number;
  readonly tracks: Readonly<Record<DelegationId, Readonly<Record<string, number>>>>;
  readonly walkAway: Readonly<Record<DelegationId, number>>;
  readonly inForce: Readonly<Record<DelegationId, number>>;
}

export interface DebriefOrder {
  /** 0 in the terms phase. */
  readonly day: number;
  readonly delegation: DelegationId;
  readonly order: string;
  readonly points: number;
  readonly sector: SectorId | null;
  readonly outcome: string | null;
  readonly chances: Readonly<Record<string, number>> | null;
  readonly breached: readonly string[];
  readonly found: boolean;
  readonly visibility: 'open' | 'deniable' | 'secret';
}

export interface DebriefDecision {
  /** 0 in the terms phase. */
  readonly day: number;
  readonly delegation: DelegationId;
  readonly about: string;
  readonly subject: string | null;
  readonly because: string;
}

export interface BargainingSpace {
  /** Random texts: utilities in the order of `delegations`. */
  readonly delegations: readonly DelegationId[];
  readonly sample: readonly (readonly number[])[];
  readonly zoneShare: number;
  readonly nash: {
    readonly text: string;
    readonly utilities: Readonly<Record<DelegationId, number>>;
    readonly proven: boolean;
  };
  /** Pareto frontier for a pair, as utility pairs; keyed `RU-UA`. */
  readonly frontiers: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly outcome: Readonly<Record<DelegationId, number>>;
  readonly outcomeText: string;
  readonly walkAway: Readonly<Record<DelegationId, number>>;
  /** Σ gains over walk-away, as a share of the Nash text's; 0 when nobody gained. */
  readonly jointGain: number;
}

/** Share of a sector held by the first belligerent, 0 to 100, at three moments. */
export interface DebriefFront {
  readonly sector: SectorId;
  /** When the session began. */
  readonly start: number;
  /** On the last morning of the truce; the start of a truce that never was. */
  readonly held: number;
  /** At the end: after ninety days of war where the truce broke. */
  readonly end: number;
}

/** The war that followed a broken truce, in points of result and of ground. */
export interface DebriefWar {
  readonly attacker: DelegationId | null;
  readonly sector: SectorId | null;
  readonly edge: number;
  /** Points of the contested regions in ninety days, the first belligerent's gain positive. */
  readonly ground: number;
  readonly pays: Readonly<Record<DelegationId, number>>;
}

export interface DebriefView {
  readonly ending: Ending;
  readonly seed: string;
  readonly seats: readonly DebriefSeat[];
  readonly days: readonly DebriefDay[];
  /** Sectors where the line can move. */
  readonly front: readonly DebriefFront[];
  /** Null where the truce did not break. */
  readonly war: DebriefWar | null;
  readonly incidents: readonly DebriefIncident[];
  readonly proposals: readonly DebriefProposal[];
  readonly orders: readonly DebriefOrder[];
  readonly decisions: readonly DebriefDecision[];
  readonly findings: readonly {
    readonly day: number;
    readonly kind: string;
    readonly slots: Slots;
    readonly wrong: boolean;
  }[];
  readonly space: BargainingSpace;
  /** What the facilitators did, in the order in which they did it; empty where nobody ran the session. */
  readonly facilitation: readonly DebriefAct[];
}

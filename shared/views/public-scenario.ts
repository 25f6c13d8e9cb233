// What anyone at the table may know of a scenario; mandates, values, beliefs and parameters stay with the server.
import type { OrderTarget, Track } from '../vocabulary/index.ts';

export type DelegationId = string;
export type ClauseId = string;
/** `C01a`: clause id and option letter. */
export type OptionId = string;
export type SectorId = string;

export type Role = 'belligerent' | 'patron' | 'mediator' | 'host';
export type SealShape =
  | 'square'
  | 'lozenge'
  | 'shield'
  | 'hexagon'
  | 'circle'
  | 'octagon'
  | 'pentagon'
  | 'trapeze';

export interface PublicDelegation {
  readonly id: DelegationId;
  readonly name: string;
  readonly formal: string;
  /** Its name inside a sentence, with its article: takes a singular verb. */
  readonly inSentence: string;
  readonly role: Role;
  /** `token` names the colour in the style sheet (`ru` → `--ru`). */
  readonly seal: { readonly shape: SealShape; readonly letters: string; readonly token: string };
  readonly offices: Readonly<Record<string, string>>;
  readonly publicBrief: string;
  readonly openingStatement: string;
  readonly personas: readonly { readonly id: string; readonly name: string; readonly character: string }[];
}

export interface PublicOption {
  readonly id: OptionId;
  readonly label: string;
  readonly phrase: string;
  readonly text: string;
  readonly gloss: string;
  /** Acts that would breach it, in words. */
  readonly breachedBy: readonly string[];
  /** What it stands for in the world; empty where the scenario claims nothing. */
  readonly models: string;
  /** Tags of `sources`. */
  readonly src: readonly string[];
}

export interface PublicClause {
  readonly id: ClauseId;
  readonly title: string;
  readonly short: string;
  readonly track: string;
  readonly question: string;
  readonly whyItMatters: string;
  /** What it stands for in the world; empty where the scenario claims nothing. */
  readonly models: string;
  /** Index of the option that holds while nothing is agreed. */
  readonly statusQuo: number;
  readonly signatories: readonly DelegationId[];
  readonly options: readonly PublicOption[];
  readonly src: readonly string[];
}

/** What a part of an order does, by kind and size; the exact figures stay with the server. */
export type PublicEffect =
  | {
      readonly do: 'change';
      readonly track: string;
      /** Whose track: self, other, shared, each, named, sector-self, sector-other, sector-all or a delegation. */
      readonly of: string;
      readonly up: boolean;
      readonly size: 'slight' | 'clear' | 'strong';
      /** Whether more points do more. */
      readonly grows: boolean;
    }
  | { readonly do: 'mark'; readonly mark: string; readonly of: string; readonly days: number }
  | {
      readonly do: 'deed';
      readonly deed: 'incident' | 'aid-shift' | 'settle' | 'publish' | 'report' | 'end-truce';
    };

export interface PublicOutcome {
  readonly outcome: string;
  /** Chance from 0 to 1 with hardly any monitoring and with strong monitoring, everything else in the middle. */
  readonly unwatched: number;
  readonly watched: number;
  readonly effects: readonly PublicEffect[];
}

export interface PublicOrder {
  readonly id: string;
  readonly title: string;
  readonly by: readonly DelegationId[];
  readonly category: string;
  readonly step: string;
  readonly phases: readonly string[];
  readonly capacity: readonly [min: number, max: number];
  readonly capital: number;
  readonly visibility: 'open' | 'deniable' | 'secret';
  /** Names of what it can be aimed at besides sectors, delegations, clauses and incidents: suppliers, methods, themes. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** How others may learn of it: the scenario's rule of detection. */
  readonly detection: string;
  readonly breaches: readonly OptionId[];
  readonly effects: readonly PublicEffect[];
  /** Empty where nothing is drawn. */
  readonly outcomes: readonly PublicOutcome[];
  readonly explain: string;
  /** What it stands for in the world, and where that comes from in words; empty where the scenario claims nothing. */
  readonly models: string;
  readonly source: string;
  readonly src: readonly string[];
}

export interface PublicTrack {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly range: readonly [number, number];
  readonly secrecy: 'own' | 'public';
  /** Its movement from night to night, in words. */
  readonly daily: string;
  readonly note: string;
  readonly explain: string;
  readonly models: string;
  readonly src: readonly string[];
}

export interface PublicSource {
  readonly title: string;
  /** read: consulted; cited: known from others' reports; memory: to be checked; game: no claim about the world. */
  readonly status: 'read' | 'cited' | 'memory' | 'game';
}

export interface PublicSector {
  readonly id: SectorId;
  readonly name: string;
  readonly number: number;
  readonly onLine: boolean;
  readonly weight: number;
  readonly note: string;
}

export interface PublicRound {
  readonly number: number;
  readonly title: string;
  readonly mode: 'remote' | 'in person';
  /** First and last day of the truce that belong to it. */
  readonly from: number;
  readonly to: number;
  readonly what: string;
  /** Tracks on which texts may be tabled. */
  readonly tracks: readonly Track[];
  readonly orders: boolean;
  readonly signing: boolean;
  readonly realTime: string;
}

export interface PublicScenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly about: string;
  /** When and where the story begins. */
  readonly setting: string;
  readonly attribution: readonly string[];
  readonly days: number;
  readonly extensionOpensOn: number;
  /** Options under which there is nothing to extend (rule 3.7). */
  readonly extensionRuledOutBy: readonly OptionId[];
  readonly maxTermsDays: number;
  /** Place in lists of scenarios, the smallest first. */
  readonly place: number;
  /** The scenario that this one tells with invented names; null where names are its own. */
  readonly twinOf: string | null;
  /** The delegation that a guide teaches where it is played alone; null without one. Its words are that seat’s. */
  readonly guideFor: DelegationId | null;
  /** Groups of days with their own way of meeting; empty where every day is like every other. */
  readonly rounds: readonly PublicRound[];
  /** What a belligerent may ask of the offer before it answers. */
  readonly termsQuestions: readonly { readonly clause: ClauseId; readonly text: string }[];
  readonly belligerents: readonly [DelegationId, DelegationId];
  readonly delegations: readonly PublicDelegation[];
  readonly clauses: readonly PublicClause[];
  /** Option pairs that cannot stand in one text. */
  readonly impossible: readonly {
    readonly oneOf: readonly OptionId[];
    readonly withOneOf: readonly OptionId[];
  }[];
  readonly settlement: {
    readonly signatories: readonly DelegationId[];
    readonly clauses: readonly ClauseId[];
  };
  readonly orders: readonly PublicOrder[];
  readonly sectors: readonly PublicSector[];
  readonly tracks: readonly PublicTrack[];
  /** The steps of the night in their order, in words. */
  readonly night: readonly { readonly step: string; readonly does: readonly string[] }[];
  readonly map: string;
  /** Date and source of the line of contact, and the convention of the borders. */
  readonly mapNotes: { readonly asOf: string; readonly source: string; readonly borders: string };
  /** Clause → delegation → the words that follow "because". */
  readonly reasons: Readonly<Record<ClauseId, Readonly<Record<DelegationId, string>>>>;
  /** By tag; empty where the scenario names none. */
  readonly sources: Readonly<Record<string, PublicSource>>;
}

/** A way to aim an order that is open now. */
export interface OrderAim {
  readonly field: keyof OrderTarget;
  readonly choices: readonly string[];
}

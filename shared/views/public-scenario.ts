// What anyone at the table may know of a scenario; mandates, values, beliefs and parameters stay with the server.
import type { OrderTarget } from '../vocabulary/index.ts';

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
}

export interface PublicClause {
  readonly id: ClauseId;
  readonly title: string;
  readonly short: string;
  readonly track: string;
  readonly question: string;
  readonly whyItMatters: string;
  /** Index of the option that holds while nothing is agreed. */
  readonly statusQuo: number;
  readonly signatories: readonly DelegationId[];
  readonly options: readonly PublicOption[];
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
  readonly explain: string;
  readonly source: string;
}

export interface PublicSector {
  readonly id: SectorId;
  readonly name: string;
  readonly number: number;
  readonly onLine: boolean;
  readonly weight: number;
  readonly note: string;
}

export interface PublicScenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly about: string;
  readonly days: number;
  readonly extensionOpensOn: number;
  readonly maxTermsDays: number;
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
  readonly tracks: readonly {
    readonly id: string;
    readonly name: string;
    readonly scope: string;
    readonly range: readonly [number, number];
  }[];
  readonly map: string;
  /** Clause → delegation → the words that follow "because". */
  readonly reasons: Readonly<Record<ClauseId, Readonly<Record<DelegationId, string>>>>;
  readonly sources: Readonly<Record<string, string>>;
}

/** A way to aim an order that is open now. */
export interface OrderAim {
  readonly field: keyof OrderTarget;
  readonly choices: readonly string[];
}

// Owns one delegation's reading of its own view, in numbers; knows nothing that is not in the view or public.

import type { Persona } from '../../shared/catalogue/index.ts';
import { createRandom, deriveSeed, type Random } from '../../shared/kernel/index.ts';
import type { CommandType } from '../../shared/protocol/index.ts';
import { type CompiledSheet, compileSheet, type ValueSheet } from '../../shared/treaty/index.ts';
import type {
  Choices,
  DelegationId,
  MandateSlice,
  ProposalView,
  PublicScenario,
  Role,
  SeatView,
} from '../../shared/views/index.ts';
import { memory } from './remember.ts';
import { type TreatySpace, treatySpace, withChoices } from './treaty-space.ts';

/** All that a scripted delegation may read. The seed is its own: it decides ties and habits, never facts. */
export interface DecideInput {
  readonly view: SeatView;
  readonly scenario: PublicScenario;
  readonly persona: Persona;
  readonly seed: string;
}

export interface Situation extends DecideInput {
  readonly me: DelegationId;
  readonly role: Role;
  readonly others: readonly DelegationId[];
  /** The opposing belligerent; null for a seat that is not one. */
  readonly rival: DelegationId | null;
  /** Day of the truce; 0 before it is in force. */
  readonly day: number;
  readonly days: number;
  /** Elapsed share of the truce at the middle of today, 0 to 1. */
  readonly elapsed: number;
  readonly space: TreatySpace;
  readonly sheet: CompiledSheet;
  readonly inForce: Int8Array;
  /** Worth of the text in force, 0 to 100. */
  readonly inForceWorth: number;
  /** What walking away is worth today, 0 to 100. */
  readonly walkAway: number;
  /** Proposals this seat may read, oldest first. */
  readonly proposals: readonly ProposalView[];
  /** What each of them would put in force, by id. */
  readonly texts: ReadonlyMap<string, Int8Array>;
}

/** By the mandate's values, which stay the same object from view to view. */
const sheets = new WeakMap<MandateSlice['values'], CompiledSheet>();
/** By the choices they were read from, which stay the same objects as long as nobody changes them. */
const textsInForce = memory<Int8Array>();
const textsProposed = memory<Int8Array>();

/** Reads the view once; everything else in this folder works on the result. */
export function readSituation(input: DecideInput): Situation {
  const { view, scenario } = input;
  const me = view.audience.delegation;
  const space = treatySpace(scenario);
  const sheet = sheetOf(view.mandate, me, space);
  const agreed = view.treaty.inForce;
  const inForce = textsInForce(agreed, [space], () => withChoices(space, space.statusQuo, agreed));
  const inTruce = view.session.phase === 'truce';
  // Before day 1 the whole truce is still to come.
  const day = inTruce ? Math.max(1, view.clock.day) : 0;
  const days = Math.max(1, scenario.days);
  const proposals = Object.values(view.proposals).sort(byAge);
  const isBelligerent = scenario.belligerents.includes(me);
  return {
    ...input,
    me,
    role: scenario.delegations.find((delegation) => delegation.id === me)?.role ?? 'patron',
    others: scenario.delegations.map((delegation) => delegation.id).filter((id) => id !== me),
    rival: isBelligerent ? (scenario.belligerents.find((id) => id !== me) ?? null) : null,
    day,
    days,
    elapsed: Math.min(1, Math.max(0, (day - 0.5) / days)),
    space,
    sheet,
    inForce,
    inForceWorth: sheet.utility(inForce),
    walkAway: view.own.walkAway.value,
    proposals,
    texts: new Map(proposals.map((one) => [one.id, textOf(space, inForce, one)])),
  };
}

/** A generator for one purpose on one day, so that no purpose shifts another's dice. */
export function diceFor(situation: Situation, ...labels: readonly (string | number)[]): Random {
  return createRandom(deriveSeed(situation.seed, situation.me, ...labels));
}

/** A host does what a mediator does elsewhere: its own single text, words to all, the room's confidences. */
export function mediates(role: Role): boolean {
  return role === 'mediator' || role === 'host';
}

/** Whether the rules would hear a command of this type now. */
export function mayGive(situation: Situation, command: CommandType): boolean {
  const action = situation.view.legal.find((candidate) => candidate.command === command);
  return action !== undefined && action.refusal === null;
}

/** The text that would be in force if a proposal were signed by all: both of its parts over the text in force. */
export function resultOf(situation: Situation, proposal: Pick<ProposalView, 'id'>): Int8Array {
  return situation.texts.get(proposal.id) ?? situation.inForce;
}

/** Both parts of a proposal as one set of choices. */
export function choicesOf(proposal: Pick<ProposalView, 'clauses' | 'conditions'>): Choices {
  return { ...proposal.clauses, ...proposal.conditions };
}

function sheetOf(mandate: MandateSlice, me: DelegationId, space: TreatySpace): CompiledSheet {
  const known = sheets.get(mandate.values);
  if (known) return known;
  const sheet: ValueSheet = {
    delegation: me,
    clauses: space.clauses,
    weights: mandate.weights,
    values: mandate.values,
    scale: mandate.scale,
    pairTerms: mandate.pairTerms,
    redLines: mandate.redLines,
    conditionalRedLines: mandate.conditionalRedLines,
    reservation: mandate.reservation,
  };
  const compiled = compileSheet(sheet);
  sheets.set(mandate.values, compiled);
  return compiled;
}

function textOf(space: TreatySpace, inForce: Int8Array, proposal: ProposalView): Int8Array {
  const { clauses, conditions, track } = proposal;
  // A text that names every clause reads the same over any other.
  const isWhole = track === 'settlement' && Object.keys(clauses).length === space.clauses.length;
  const from = isWhole ? [space] : [space, inForce, conditions];
  return textsProposed(clauses, from, () => withChoices(space, inForce, clauses, conditions));
}

function byAge(a: ProposalView, b: ProposalView): number {
  return a.day - b.day || numberOf(a.id) - numberOf(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** `P-12` and `RU-US:12` both end in the number they were given. */
function numberOf(id: string): number {
  let number = 0;
  let place = 1;
  for (let i = id.length - 1; i >= 0; i--) {
    const digit = id.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) break;
    number += digit * place;
    place *= 10;
  }
  return number;
}

// Owns what a draft text would be worth to the seat that looks, from its own mandate; knows no other mandate.

import {
  contributions,
  crossedRedLines,
  optionWorth,
  utility,
  type ValueSheet,
} from '../../../../shared/treaty/index.ts';
import type {
  Choices,
  MandateSlice,
  OutlookSlice,
  ProposalView,
  PublicScenario,
  SeatView,
} from '../../../../shared/views/index.ts';

export interface DraftPart {
  readonly kind: 'clause' | 'pair';
  /** Clause id, or the pair's own words. */
  readonly subject: string;
  /** The clauses it comes from: one, or those of the pair. */
  readonly clauses: readonly string[];
  /** Points of worth, gains positive. */
  readonly by: number;
}

export interface DraftWorth {
  /** 0 to 100. */
  readonly value: number;
  readonly inForce: number;
  readonly parts: readonly DraftPart[];
  /** Own red lines the whole text would cross, in the mandate's words. */
  readonly redLines: readonly string[];
  /** Own walk-away value expected on the last day under this text. */
  readonly lastDay: number;
}

/** A seat's mandate as a value sheet over the scenario's clauses. */
function sheetOf(scenario: PublicScenario, mandate: MandateSlice, delegation: string): ValueSheet {
  return { ...mandate, delegation, clauses: scenario.clauses.map((clause) => clause.id) };
}

/** The whole text that would hold if these parts came into force over what holds now. */
export function resultingText(inForce: Choices, ...parts: readonly Choices[]): Choices {
  return Object.assign({}, inForce, ...parts);
}

/** Worth of a whole text against the text in force, clause by clause and pair by pair; largest effects keep treaty order. */
export function worthOfText(scenario: PublicScenario, view: SeatView, text: Choices): DraftWorth {
  const sheet = sheetOf(scenario, view.mandate, view.audience.delegation);
  const moves = contributions(sheet, view.treaty.inForce, text);
  return {
    value: utility(sheet, text),
    inForce: utility(sheet, view.treaty.inForce),
    parts: [
      ...moves.clauses.map(({ clause, delta }) => ({
        kind: 'clause' as const,
        subject: clause,
        clauses: [clause],
        by: delta,
      })),
      ...moves.pairTerms.map(({ text: words, delta }) => ({
        kind: 'pair' as const,
        subject: words,
        clauses: clausesOfPair(view.mandate, words),
        by: delta,
      })),
    ],
    redLines: crossedRedLines(sheet, text).map((line) => line.text),
    lastDay: lastDayUnder(view.outlook, text) ?? view.own.walkAway.value,
  };
}

/** What a tabled proposal would be worth if it came into force now, with only those red lines it would be to blame for. */
export function worthOfProposal(
  scenario: PublicScenario,
  view: SeatView,
  proposal: ProposalView,
): DraftWorth {
  const text = resultingText(view.treaty.inForce, proposal.conditions, proposal.clauses);
  const worth = worthOfText(scenario, view, text);
  return {
    ...worth,
    redLines: freshRedLines(scenario, view, worth.redLines, proposal.track === 'settlement'),
  };
}

/** The outlook's value for the clauses of a text; undefined where no text moves it. */
function lastDayUnder({ clauses, values }: OutlookSlice, text: Choices): number | undefined {
  if (clauses.length === 0) return undefined;
  return values[clauses.reduce((at, { clause, options }) => at * options + (text[clause] ?? 0), 0)];
}

/** The two clauses, or more, that a pair of the mandate ties together. */
function clausesOfPair(mandate: MandateSlice, text: string): readonly string[] {
  const pair = mandate.pairTerms.find((term) => term.text === text);
  return [
    ...new Set([...(pair?.ifOneOf ?? []), ...(pair?.andOneOf ?? [])].map((option) => option.slice(0, -1))),
  ];
}

/**
 * The red lines that this text would be to blame for: those the text in force does not cross already. A settlement is
 * signed as a whole and answers for all of them.
 */
export function freshRedLines(
  scenario: PublicScenario,
  view: SeatView,
  redLines: readonly string[],
  whole: boolean,
): readonly string[] {
  if (whole) return redLines;
  const sheet = sheetOf(scenario, view.mandate, view.audience.delegation);
  const standing = crossedRedLines(sheet, view.treaty.inForce).map((line) => line.text);
  return redLines.filter((line) => !standing.includes(line));
}

export interface OptionStanding {
  /** Points of worth over the option in force of the same clause, pairs aside. */
  readonly by: number;
  /** 0 to 1: share of what the clause can be worth at most. */
  readonly share: number;
  readonly redLine: boolean;
}

/** How each option of a clause stands for this seat, against the option in force; in the order of the options. */
export function optionStandings(
  scenario: PublicScenario,
  view: SeatView,
  clauseId: string,
): readonly OptionStanding[] {
  const sheet = sheetOf(scenario, view.mandate, view.audience.delegation);
  const clause = scenario.clauses.find((candidate) => candidate.id === clauseId);
  if (!clause) return [];
  const worths = clause.options.map((option) => optionWorth(sheet, option.id));
  const held = worths[view.treaty.inForce[clauseId] ?? clause.statusQuo] ?? 0;
  const most = Math.max(...worths, 0.001);
  return clause.options.map((option, index) => ({
    by: (worths[index] ?? 0) - held,
    share: (worths[index] ?? 0) / most,
    redLine: view.mandate.redLines.some((line) => line.option === option.id),
  }));
}

/** Clauses where more can be had than what is in force: the best option without a red line and its gain, largest first. */
export function couldAsk(
  scenario: PublicScenario,
  view: SeatView,
): readonly { readonly clause: string; readonly option: number; readonly by: number }[] {
  return scenario.clauses
    .flatMap((clause) => {
      const standings = optionStandings(scenario, view, clause.id);
      const best = standings.reduce(
        (top, standing, option) =>
          !standing.redLine && standing.by > top.by ? { option, by: standing.by } : top,
        { option: -1, by: 0.05 },
      );
      return best.option < 0 ? [] : [{ clause: clause.id, ...best }];
    })
    .sort((a, b) => b.by - a.by);
}

/** Pairs of options in a text that cannot stand together, as the scenario declares them. */
export function impossibleIn(
  scenario: PublicScenario,
  text: Choices,
): readonly { readonly one: string; readonly other: string }[] {
  const held = scenario.clauses.flatMap((clause) => clause.options[text[clause.id] ?? -1]?.id ?? []);
  return scenario.impossible.flatMap((pair) => {
    const one = pair.oneOf.find((option) => held.includes(option));
    const other = pair.withOneOf.find((option) => held.includes(option));
    return one !== undefined && other !== undefined ? [{ one, other }] : [];
  });
}

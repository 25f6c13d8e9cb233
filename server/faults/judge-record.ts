// Owns what must hold of a session's record whatever happened: days, nights, timers in order, no stage closed before its time.
import type { Scenario } from '../../shared/catalogue/index.ts';
import { evolve, type Fact, type SessionState } from '../rules/rules.ts';
import type { Written } from './memory-store.ts';

/** What was found wrong, in words, and the state that the whole record folds to. */
export interface RecordVerdict {
  readonly state: SessionState | null;
  readonly faults: readonly string[];
  /** Facts whose number is not the next one. */
  readonly gaps: number;
  readonly nights: number;
}

/**
 * @param log appends of one session, in order
 * @param closes whether the command of this id closes a stage by hand
 */
export function judgeRecord(
  scenario: Scenario,
  log: readonly Written[],
  closes: (command: string) => boolean,
): RecordVerdict {
  const faults: string[] = [];
  const seen = { nights: new Set<string>(), timer: 0, gaps: 0 };
  let state: SessionState | null = null;
  for (const { before, facts, at, remember } of log) {
    if (before !== (state?.version ?? 0)) seen.gaps++;
    const byHand = remember ? closes(remember.command) : false;
    for (const line of facts) {
      const fact: Fact = JSON.parse(line);
      if (state !== null) faults.push(...faultsOf(scenario, state, fact, { at, byHand }, seen));
      state = evolve(state, fact);
    }
  }
  return { state, faults, gaps: seen.gaps, nights: seen.nights.size };
}

function faultsOf(
  scenario: Scenario,
  state: SessionState,
  fact: Fact,
  append: { readonly at: number; readonly byHand: boolean },
  seen: { readonly nights: Set<string>; timer: number },
): string[] {
  switch (fact.type) {
    case 'nightResolved': {
      const night = `night ${fact.day} of the ${state.regions.phase}`;
      const twice = seen.nights.has(night);
      seen.nights.add(night);
      return [
        ...(twice ? [`${night} was resolved twice`] : []),
        ...(fact.day === state.day ? [] : [`${night} was resolved on day ${state.day}`]),
        ...(mayClose(state, append) ? [] : [`${night} came before its time`]),
      ];
    }
    case 'dayOpened': {
      const next = fact.day === 1 ? state.regions.stage === 'deliberation' : fact.day === state.day + 1;
      const early = fact.day > 1 && !mayClose(state, append);
      return [
        ...(next && fact.day <= scenario.days ? [] : [`day ${fact.day} was opened after day ${state.day}`]),
        ...(early ? [`day ${fact.day} was opened before its time`] : []),
      ];
    }
    case 'timerSet': {
      const next = fact.timer === ++seen.timer;
      return next ? [] : [`timer ${fact.timer} was set in place of ${seen.timer}`];
    }
    default:
      return [];
  }
}

/** Rules 4.3 and 4.4: everybody is ready, the time is up, or the host has said so. */
function mayClose(
  { seats, timer, ending }: SessionState,
  { at, byHand }: { readonly at: number; readonly byHand: boolean },
): boolean {
  const ready = Object.values(seats).every((seat) => seat.occupant === 'free' || seat.ready);
  return byHand || ready || ending !== null || (timer !== null && at >= timer.dueAt);
}

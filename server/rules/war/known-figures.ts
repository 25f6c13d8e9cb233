// Owns what one seat, or anybody, can know of the war: public figures and marks, own secrets, estimates of the rest.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { estimatedKeys } from './estimated-keys.ts';
import { type Board, boardOf } from './figures.ts';
import { lookupsOf } from './lookups.ts';

/**
 * The war as `seat` knows it (null: as anybody does): public tracks as they are, own figures as they are, a belligerent's
 * secret figures as publicly estimated; marks that are public, and the seat's own. Nothing here depends on another's secrets.
 */
export function knownFigures(scenario: Scenario, state: SessionState, seat: DelegationId | null): Board {
  const lookups = lookupsOf(scenario);
  const board = boardOf(state.war);
  for (const delegation of lookups.belligerents) {
    if (delegation === seat) continue;
    const estimates = state.war.estimates[delegation] ?? {};
    for (const { name, track, key } of estimatedKeys(scenario, delegation)) {
      const figures = board.tracks[track];
      if (figures) figures[key] = estimates[name] ?? 0;
    }
  }
  board.marks = state.war.marks.filter(({ mark, of }) => of === seat || lookups.publicMarks.has(mark));
  return board;
}

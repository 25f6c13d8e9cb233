// A ruling that puts a figure at a value, and its reversal by the opposite difference.
import { err, ok, round } from '../../../../shared/kernel/index.ts';
import { refusal } from '../../../../shared/protocol/index.ts';
import type { Ruling } from '../../facilitation-state.ts';
import { moveFigures } from '../../night/night.ts';
import type { Turn } from '../../turn.ts';
import { lookupsOf } from '../../war/lookups.ts';
import { inOrder } from './acts.ts';
import { boardNow, causeOf, factsOfMoves, giveBack } from './move-figures.ts';
import type { MakeRuling, MatterOn, Ruled, Undone } from './ruled.ts';

/** Rule 10.7: any figure, to any value in its track's range. */
export function ruleOnFigure(
  { scenario, state, command, at }: Turn<MakeRuling>,
  { track, of, to }: MatterOn<'figure'>,
): Ruled {
  const value = state.war.tracks[track]?.[of];
  const [low, high] = lookupsOf(scenario).ranges[track] ?? [];
  if (value === undefined || low === undefined || high === undefined) {
    return err(refusal('ruling/unknown_figure', `There is no figure ${track} of ${of} in this session.`));
  }
  if (to < low || to > high) {
    return err(refusal('ruling/out_of_range', `${track} goes from ${low} to ${high}.`));
  }
  const night = boardNow(scenario, state, at);
  const changes = moveFigures(night, [[track, of, round(to - value, 4)]]);
  if (changes.length === 0) {
    return err(refusal('ruling/no_change', `${track} of ${of} stands at ${value} already.`));
  }
  const cause = causeOf('ruling', inOrder(scenario, command.audience));
  return ok({ facts: factsOfMoves(night, cause, changes), changes, undo: { on: 'figure' } });
}

/** Rule 10.9. */
export function reverseFigure({ scenario, state, at }: Turn, ruling: Ruling): Undone {
  const night = boardNow(scenario, state, at);
  const { changes, owed } = giveBack(night, state.facilitation.owed, ruling.changes);
  return ok({ facts: factsOfMoves(night, causeOf('ruling', ruling.readers), changes), owed });
}

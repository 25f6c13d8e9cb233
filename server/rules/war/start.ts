// Owns how the war stands when a session opens: tracks, the strength ratio of day 0, and what is publicly known of both.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import type { SessionState, Tracks } from '../state.ts';
import { estimatedKeys } from './estimated-keys.ts';
import { lookupsOf } from './lookups.ts';
import { strengthRatio } from './strength.ts';

/** Rule 8.1: what both sides begin with is on the public record; from day 1 on it is not. */
export function startWar(scenario: Scenario): {
  readonly tracks: Tracks;
  readonly startAdvantage: number;
  readonly estimates: SessionState['war']['estimates'];
} {
  const { starts: tracks, belligerents } = lookupsOf(scenario);
  const startAdvantage = round(strengthRatio(scenario, { tracks, marks: [] }), 6);
  const estimates = Object.fromEntries(
    belligerents.map((delegation) => [
      delegation,
      Object.fromEntries(
        estimatedKeys(scenario, delegation).map(({ name, track, key }) => [name, tracks[track]?.[key] ?? 0]),
      ),
    ]),
  );
  return { tracks, startAdvantage, estimates };
}

// What became of the line, sector by sector, and of the war that followed a broken truce. Only after the end.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import { round } from '../../../shared/kernel/index.ts';
import type { DebriefFront, DebriefWar } from '../../../shared/views/index.ts';
import type { SessionState, Tracks } from '../state.ts';
import { lookupsOf } from '../war/lookups.ts';

/** Rules 8.47 and 8.50, for every sector of the line. */
export function debriefFront(scenario: Scenario, state: SessionState): readonly DebriefFront[] {
  const { starts, line } = lookupsOf(scenario);
  const { resumption, dawns, war } = state;
  // The dawn after the last night already knows the war.
  const last = resumption === null ? war.tracks : (dawns.at(-2)?.tracks ?? starts);
  const control = (tracks: Tracks, sector: string) => round(tracks.control?.[sector] ?? 0, 2);
  return line.map(({ id }) => ({
    sector: id,
    start: control(starts, id),
    held: control(last, id),
    end: control(war.tracks, id),
  }));
}

/** Rules 8.8 to 8.10; null where the truce did not break. */
export function debriefWar({ resumption }: SessionState): DebriefWar | null {
  if (resumption === null) return null;
  const { attacker, sector, edge, ground, war } = resumption;
  return { attacker, sector, edge: round(edge, 2), ground: round(ground, 2), pays: war };
}

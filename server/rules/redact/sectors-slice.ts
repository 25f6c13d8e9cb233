// Owns the slice of the front as a seat sees it: control, own works and pressure, what is reported of both sides.
import type { Scenario } from '../../../shared/catalogue/index.ts';
import type { DelegationId, SectorId, SectorView } from '../../../shared/views/index.ts';
import type { SessionState } from '../state.ts';
import { reportingSure } from '../war/estimate-spread.ts';
import { sideKey, valueOf } from '../war/figures.ts';
import { lookupsOf, rivalOf } from '../war/lookups.ts';

/** Every sector in the scenario's order; own figures only for a belligerent. */
export function sectorsSlice(
  scenario: Scenario,
  state: SessionState,
  seat: DelegationId,
): readonly SectorView[] {
  const lookups = lookupsOf(scenario);
  const fights = rivalOf(lookups, seat) !== null;
  const sure = reportingSure(state);
  const own = (track: string, id: SectorId) => (fights ? valueOf(state.war, track, sideKey(id, seat)) : null);
  return scenario.sectors.map(({ id }) => ({
    id,
    control: valueOf(state.war, 'control', id),
    fortification: own('fortification', id),
    pressure: own('pressure', id),
    reported: lookups.belligerents.map((delegation) => ({
      delegation,
      fortification: state.war.estimates[delegation]?.[`fortification:${id}`] ?? 0,
      pressure: state.war.estimates[delegation]?.[`pressure:${id}`] ?? 0,
      sure,
    })),
    monitored: state.war.posts.includes(id),
  }));
}

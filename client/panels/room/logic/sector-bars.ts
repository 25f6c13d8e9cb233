// Owns the two figures by which a sector is summed up: how hard it is pressed, how well fortified; the map draws the same two.
import type { PublicScenario, SeatView, SectorView } from '../../../../shared/views/index.ts';

export interface SectorBars {
  /** 0 to 100; null when nothing is known. */
  readonly pressure: number | null;
  readonly fortified: number | null;
}

/** The occupier's pressure against the defender's works: one's own figures exactly, the other side's as reported. */
export function sectorBars(scenario: PublicScenario, view: SeatView, sector: SectorView): SectorBars {
  const me = view.audience.delegation;
  const [occupier, defender] = scenario.belligerents;
  const reported = (of: string) => sector.reported.find((one) => one.delegation === of);
  return {
    pressure: (me === occupier ? sector.pressure : null) ?? reported(occupier)?.pressure ?? null,
    fortified: (me === defender ? sector.fortification : null) ?? reported(defender)?.fortification ?? null,
  };
}

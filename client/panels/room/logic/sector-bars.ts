// Owns the two figures by which a sector is summed up for one seat: how hard it is pressed, how well it is fortified.
import type { PublicScenario, SeatView, SectorView } from '../../../../shared/views/index.ts';

export interface SectorBars {
  /** 0 to 100; null when nothing is known. */
  readonly pressure: number | null;
  readonly fortified: number | null;
}

/**
 * For a belligerent: the other side's pressure as reported, against its own works. For everybody else: the heavier
 * pressure that is reported there, against the works of the side under it.
 */
export function sectorBars(scenario: PublicScenario, view: SeatView, sector: SectorView): SectorBars {
  const me = view.audience.delegation;
  const own = sector.reported.find((one) => one.delegation === me);
  const others = sector.reported.filter((one) => one.delegation !== me);
  if (scenario.belligerents.includes(me)) {
    return {
      pressure: others[0]?.pressure ?? null,
      fortified: sector.fortification ?? own?.fortification ?? null,
    };
  }
  const [first, second] = [...sector.reported].sort((a, b) => b.pressure - a.pressure);
  return { pressure: first?.pressure ?? null, fortified: (second ?? first)?.fortification ?? null };
}

// Owns what the map is told: sectors, monitors, incidents and supply from a seat's view; draws nothing.
import type { IncidentView, PublicScenario, SectorView, View } from '../../shared/views/index.ts';
import type { MapIncident, MapProps, MapSector, MapSupply } from '../scenes/props.ts';
import { capitaliseSentences } from '../texts/format-message.ts';
import { delegationName, sectorName } from '../texts/names.ts';
import { figure } from '../texts/numbers.ts';
import { t } from '../texts/t.ts';

/** Days for which an incident that is settled, or given up on, stays on the map. */
const STAYS_DAYS = 6;
/** Aid of 1 is as planned; the widest arrow is twice that. */
const MOST_AID = 2;

export interface MapNeeds extends Pick<MapProps, 'geometry' | 'seals'> {
  readonly view: View;
  readonly scenario: PublicScenario;
  readonly selectedSector: string | null;
}

export function mapProps({ view, scenario, geometry, seals, selectedSector }: MapNeeds): MapProps {
  const { today } = view.figures;
  return {
    geometry,
    seals,
    occupier: scenario.belligerents[0],
    mission: scenario.delegations.find((one) => one.role === 'mediator' || one.role === 'host')?.id ?? null,
    sectors: scenario.sectors.flatMap((sector) => {
      const seen = view.sectors.find((one) => one.id === sector.id);
      return seen ? [mapSector(seen, sector, scenario.belligerents, ownSide(view), selectedSector)] : [];
    }),
    monitors: {
      coverage: today.coverage,
      state: view.truce.monitoring,
      sectors: view.sectors.filter((sector) => sector.monitored).map((sector) => sector.id),
    },
    incidents: mapIncidents(view),
    // Supply enters where the map has a way in; a valley of its own has none.
    supply: supply(view, scenario).filter(({ from }) => geometry.entries.some(({ side }) => side === from)),
    lineMoved: view.figures.lineMoved,
  };
}

/** Whose figures are known exactly: nobody's to who plays no delegation. */
const ownSide = ({ audience }: View): string | null =>
  audience.kind === 'delegation' ? audience.delegation : null;

/** Pressure is the occupier's and works are the defender's: one's own figures exactly, the other side's as reported. */
function mapSector(
  seen: SectorView,
  sector: PublicScenario['sectors'][number],
  [occupier, defender]: readonly [string, string],
  you: string | null,
  selected: string | null,
): MapSector {
  const reported = (of: string) => seen.reported.find((one) => one.delegation === of);
  return {
    id: seen.id,
    label: sector.name,
    number: sector.number,
    control: seen.control,
    pressure: (you === occupier ? seen.pressure : reported(occupier)?.pressure) ?? null,
    fortification: (you === defender ? seen.fortification : reported(defender)?.fortification) ?? null,
    selected: seen.id === selected,
  };
}

/** The incidents worth showing today, the newest last so that they lie on top. */
export function mapIncidents(view: Pick<View, 'bulletins' | 'incidents' | 'clock'>): readonly MapIncident[] {
  const lastNight = view.bulletins.at(-1)?.day ?? null;
  return Object.values(view.incidents)
    .filter(({ state, day, namedOn }) => state === 'open' || view.clock.day - (namedOn ?? day) <= STAYS_DAYS)
    .sort((a, b) => a.day - b.day)
    .map((incident) => ({
      id: incident.id,
      sector: incident.sector,
      label: `${capitaliseSentences(incident.seen)}, ${sectorName(incident.sector)}`,
      note: incidentNote(incident),
      state: incident.state === 'attributed' && incident.named ? ('attributed' as const) : ('open' as const),
      author: incident.named,
      fresh: incident.day === lastNight,
    }));
}

function incidentNote({ state, named, day }: IncidentView): string {
  if (named) return t('stage.named', { who: delegationName(named, { article: true }) });
  return t(state === 'open' ? 'stage.originUnknown' : 'stage.unresolved', { day });
}

/** Aid of each patron as announced, and imports of the other side, whose size is not public. */
function supply(
  { figures }: View,
  { delegations, belligerents, orders }: PublicScenario,
): readonly MapSupply[] {
  const { aid } = figures.today;
  // A patron without a patron's orders stands by: nothing comes from it.
  const gives = (id: string) => orders.some(({ category, by }) => category === 'patron' && by.includes(id));
  const patrons = delegations.filter((one) => one.role === 'patron' && gives(one.id));
  const given = patrons.map(({ id }) => ({
    id: `aid-${id}`,
    from: 'west' as const,
    delegation: id,
    label: t('stage.aidFrom', { who: delegationName(id, { article: true }) }),
    note: t('bulletin.ofPlan', { share: figure(aid, 2) }),
    certain: true,
    share: Math.min(1, aid / MOST_AID),
  }));
  const imported = {
    id: 'imports',
    from: 'east' as const,
    delegation: belligerents[0],
    label: t('stage.imports'),
    note: t('stage.importsNote'),
    certain: false,
    share: 0.5,
  };
  return aid > 0 ? [...given, imported] : [imported];
}

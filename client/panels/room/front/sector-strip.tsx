// Owns the line of contact under the map, sector by sector: how hard it is pressed, how well fortified.
import type { PublicSector } from '../../../../shared/views/index.ts';
import { selectedSector } from '../../../store/ui.ts';
import { t } from '../../../texts/t.ts';
import { sectorBars } from '../logic/sector-bars.ts';
import { openSector } from '../open-need.ts';
import { shortSectorName } from '../orders/order-words.ts';
import { useRoom } from '../room-state.ts';
import './front.css';

export function SectorStrip() {
  const { scenario } = useRoom();
  return (
    <nav class="sector-strip" aria-label={t('room.front.line')}>
      <p class="sector-strip-key" aria-hidden="true">
        <b>{t('room.front.line')}</b>
        <span>{t('room.front.pressure')}</span>
        <span>{t('room.front.fortified')}</span>
      </p>
      {scenario.sectors
        .filter((sector) => sector.onLine)
        .map((sector) => (
          <SectorCell key={sector.id} sector={sector} />
        ))}
    </nav>
  );
}

function SectorCell({ sector }: { readonly sector: PublicSector }) {
  const { view, scenario } = useRoom();
  const seen = view.sectors.find((one) => one.id === sector.id);
  const { pressure, fortified } = seen
    ? sectorBars(scenario, view, seen)
    : { pressure: null, fortified: null };
  const short = shortSectorName(sector.name);
  const inWords = (name: string) =>
    t('room.front.cell', {
      number: sector.number,
      name,
      pressure: pressure === null ? '?' : Math.round(pressure),
      fortified: fortified === null ? '?' : Math.round(fortified),
    });
  return (
    <button
      type="button"
      class="sector-cell"
      // The name holds what is written, so that whoever says what they see presses it.
      aria-label={inWords(short)}
      title={inWords(sector.name)}
      aria-pressed={selectedSector.value === sector.id}
      onClick={() => openSector(sector.id)}
    >
      <b>
        {sector.number} {short}
      </b>
      <Bar value={pressure} tone="pressure" />
      <Bar value={fortified} tone="fortified" />
    </button>
  );
}

export function Bar({
  value,
  tone,
}: {
  readonly value: number | null;
  readonly tone: 'pressure' | 'fortified';
}) {
  return (
    <span class={`bar bar-${tone} ${value === null ? 'bar-unknown' : ''}`} aria-hidden="true">
      <span style={{ width: `${Math.min(100, value ?? 0)}%` }} />
    </span>
  );
}

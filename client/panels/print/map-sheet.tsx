// Owns the printed map: the front with its sectors numbered, and what the numbers are.
import type { PublicScenario } from '../../../shared/views/index.ts';
import { t } from '../../texts/t.ts';
import { MapSketch } from '../kit/map-sketch.tsx';
import './map-sheet.css';

export function MapSheet({ scenario }: { readonly scenario: PublicScenario }) {
  const { map, mapNotes, sectors, belligerents, title } = scenario;
  return (
    <section class="print-sheet on-paper map-sheet">
      <header>
        <h2>{t('print.mapTitle')}</h2>
        <p>{title}</p>
      </header>
      <MapSketch
        map={map}
        occupier={belligerents[0]}
        on="paper"
        ratio={1.1}
        sectors={sectors}
        label={t('print.mapTitle')}
      />
      <ol>
        {sectors.map(({ id, number, name, onLine, note }) => (
          <li key={id}>
            <b>{number}</b>
            <span>
              {name} <small>{note === '' ? t(onLine ? 'print.onLine' : 'print.offLine') : note}</small>
            </span>
          </li>
        ))}
      </ol>
      <p class="map-sheet-note">
        {t('print.asOf', mapNotes)} {mapNotes.borders}
      </p>
    </section>
  );
}

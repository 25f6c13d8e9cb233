// Owns the record tab: the log this seat may read, narrowed and by day; a line turns the room to what it is about.
import { useState } from 'preact/hooks';
import type { RecordEntry } from '../../../../shared/views/index.ts';
import { t } from '../../../texts/t.ts';
import { Icon } from '../../kit/icon.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { filterRecord, RECORD_FILTERS, type RecordFilter, recordByDay } from '../logic/record-filter.ts';
import { openFocus } from '../open-need.ts';
import { useRoom } from '../room-state.ts';
import { recordInWords } from './record-words.ts';
import './record.css';

export function RecordTab() {
  const { view, scenario } = useRoom();
  const [filter, setFilter] = useState<RecordFilter>('all');
  const sectors = scenario.sectors.map((sector) => sector.id);
  const days = recordByDay(
    filterRecord(
      view.record.filter((entry) => entry.kind !== 'day'),
      filter,
      sectors,
    ),
  );
  return (
    <div class="tab-body">
      <div class="treaty-head">
        <Segmented
          label={t('room.record.filter')}
          items={RECORD_FILTERS.map((id) => ({ id, label: t(`room.record.filter.${id}`) }))}
          selected={filter}
          onSelect={setFilter}
        />
      </div>
      <div class="tab-scroll">
        {days.length === 0 ? <p class="quiet">{t('room.record.none')}</p> : null}
        {days.map(({ day, entries }) => (
          <section key={day} class="record-day">
            <h3 class="day-line">
              <span>{t('room.day', { day })}</span>
            </h3>
            <ul>
              {entries.map((entry, index) => (
                <li key={`${entry.kind}${index}`}>
                  <Line entry={entry} sectors={sectors} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function Line({ entry, sectors }: { readonly entry: RecordEntry; readonly sectors: readonly string[] }) {
  const { view } = useRoom();
  const { focus } = entry;
  const words = (
    <>
      <span>{recordInWords(entry, view)}</span>
      {entry.secret ? (
        <span class="record-secret">
          <Icon name="eye" size={14} />
          {t('room.record.own')}
        </span>
      ) : null}
    </>
  );
  if (focus === null) return <p class="record-line">{words}</p>;
  return (
    <button type="button" class="record-line" onClick={() => openFocus(focus, sectors)}>
      {words}
    </button>
  );
}

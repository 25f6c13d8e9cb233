// Owns the intelligence tab: what this delegation's own services know, how sure they are and from what.
import type { Estimate } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { figure, percent } from '../../../texts/numbers.ts';
import { hasText, t } from '../../../texts/t.ts';
import { renderNote } from '../../../texts/words.ts';
import { Seal, seatColours } from '../../kit/seal.tsx';
import { trackTitle } from '../delegation/track-words.ts';
import { Bar } from '../front/sector-strip.tsx';
import { sectorBars } from '../logic/sector-bars.ts';
import { openIncident, openSector } from '../open-need.ts';
import { incidentTitle, sectorTitle } from '../orders/order-words.ts';
import { useRoom } from '../room-state.ts';
import './intelligence.css';

export function IntelligenceTab() {
  return (
    <div class="tab-scroll intelligence">
      <Notes />
      <Marks />
      <OpenIncidents />
      <Estimates />
      <SectorKnowledge />
      <Beliefs />
    </div>
  );
}

/** What came in overnight, for this seat alone. */
function Notes() {
  const { view, me } = useRoom();
  const last = view.bulletins.at(-1);
  if (!last || last.notes.length === 0) return null;
  return (
    <section class="intel-part intel-slip" style={seatColours(me)}>
      <header class="part-head">
        <h3>{t('room.intel.notes', { day: last.day })}</h3>
        <span>{t('room.intel.private')}</span>
      </header>
      <ul>
        {last.notes.map((note, index) => (
          <li key={`${note.note}${index}`}>{renderNote(note)}</li>
        ))}
      </ul>
    </section>
  );
}

function OpenIncidents() {
  const { view } = useRoom();
  const open = Object.values(view.incidents).filter((incident) => incident.state === 'open');
  return (
    <section class="intel-part">
      <h3>{t('room.intel.incidents')}</h3>
      {open.length === 0 ? <p class="quiet">{t('room.intel.noIncidents')}</p> : null}
      <ul>
        {open.map((incident) => (
          <li key={incident.id}>
            <button type="button" class="row-button intel-row" onClick={() => openIncident(incident.id)}>
              <b>{incidentTitle(view, incident.id)}</b>
              <span>{t(`room.incident.own.${incident.own}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What this delegation carries for some days, e.g. a pretext or a guarantee. */
function Marks() {
  const { view } = useRoom();
  const marks = view.own.marks.flatMap(({ mark, days }) => {
    const key = `room.mark.${mark}`;
    return hasText(key) ? [{ mark, words: t(key), days }] : [];
  });
  if (marks.length === 0) return null;
  return (
    <section class="intel-part">
      <h3>{t('room.intel.marks')}</h3>
      <ul>
        {marks.map(({ mark, words, days }) => (
          <li key={mark} class="intel-line">
            {words} <span class="quiet">{t('room.intel.markDays', { days })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Estimates() {
  const { view, me } = useRoom();
  const { estimates } = view.own;
  return (
    <section class="intel-part">
      <h3>{t('room.intel.estimates')}</h3>
      <ul>
        <li style={seatColours(me)}>
          <EstimateRow name={t('room.intel.walkAway')} estimate={view.own.walkAway} />
        </li>
        {estimates.map(({ delegation, track, estimate }) => (
          <li key={delegation + track} style={seatColours(delegation)}>
            <EstimateRow
              name={`${delegationName(delegation)}: ${trackTitle(track).toLowerCase()}`}
              estimate={estimate}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A figure that is not known exactly: its interval drawn, how sure, and from what. */
function EstimateRow({ name, estimate }: { readonly name: string; readonly estimate: Estimate }) {
  const { value, low, high, sure, basis } = estimate;
  const top = Math.max(100, high);
  const share = (at: number) => `${Math.min(100, Math.max(0, (at / top) * 100))}%`;
  return (
    <div class="estimate">
      <span class="estimate-name">
        <b>{name}</b>
        <span>{t('room.intel.sure', { sure: percent(sure), basis })}</span>
      </span>
      <span class="estimate-bar" aria-hidden="true">
        <span style={{ left: share(low), width: `calc(${share(high)} - ${share(low)})` }} />
        <i style={{ left: share(value) }} />
      </span>
      <span class="estimate-value">
        {figure(value, 0)}{' '}
        {high - low < 1 ? null : (
          <small>{t('room.intel.range', { low: figure(low, 0), high: figure(high, 0) })}</small>
        )}
      </span>
    </div>
  );
}

/** Every sector of the line with what is known of it; a press tells from whom. */
function SectorKnowledge() {
  const { view, scenario } = useRoom();
  return (
    <section class="intel-part">
      <header class="part-head">
        <h3>{t('room.front.line')}</h3>
        <span>{t('room.intel.sectorsHint')}</span>
      </header>
      <ul>
        {view.sectors.map((seen) => {
          const { pressure, fortified } = sectorBars(scenario, view, seen);
          return (
            <li key={seen.id}>
              <button type="button" class="row-button intel-sector" onClick={() => openSector(seen.id)}>
                <b>{sectorTitle(scenario, seen.id)}</b>
                <Bar value={pressure} tone="pressure" />
                <Bar value={fortified} tone="fortified" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Beliefs() {
  const { view } = useRoom();
  const { beliefs } = view.mandate;
  if (beliefs.length === 0) return null;
  return (
    <section class="intel-part">
      <header class="part-head">
        <h3>{t('room.intel.beliefs')}</h3>
        <span>{t('room.intel.beliefsHint')}</span>
      </header>
      <ul>
        {beliefs.map((belief) => (
          <li key={belief.claim} class="belief">
            <Seal delegation={belief.about} size={20} />
            <span>
              {belief.claim}
              <span class="quiet">
                {' '}
                {t('room.intel.belief', { confidence: belief.confidence, basis: belief.basis })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

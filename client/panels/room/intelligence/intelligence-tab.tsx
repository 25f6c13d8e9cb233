// Owns the intelligence tab: what this delegation's own services know, how sure they are and from what.
import type { Estimate } from '../../../../shared/views/index.ts';
import { delegationName } from '../../../texts/names.ts';
import { figure, percent } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { renderNote } from '../../../texts/words.ts';
import { Seal, seatColours } from '../../kit/seal.tsx';
import { trackTitle } from '../delegation/track-words.ts';
import { openIncident } from '../open-need.ts';
import { incidentTitle } from '../orders/order-words.ts';
import { useRoom } from '../room-state.ts';
import './intelligence.css';

export function IntelligenceTab() {
  return (
    <div class="tab-scroll intelligence">
      <Notes />
      <OpenIncidents />
      <Estimates />
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
            <button type="button" class="intel-row" onClick={() => openIncident(incident.id)}>
              <b>{incidentTitle(view, incident.id)}</b>
              <span>{t(`room.incident.own.${incident.own}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Estimates() {
  const { view } = useRoom();
  const { estimates } = view.own;
  if (estimates.length === 0) return null;
  return (
    <section class="intel-part">
      <h3>{t('room.intel.estimates')}</h3>
      <ul>
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
export function EstimateRow({ name, estimate }: { readonly name: string; readonly estimate: Estimate }) {
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
        <small>{t('room.intel.range', { low: figure(low, 0), high: figure(high, 0) })}</small>
      </span>
    </div>
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

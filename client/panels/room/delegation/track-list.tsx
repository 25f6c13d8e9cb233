// Owns the list of your delegation's figures: value, line, last change and why; a press explains one.
import { useState } from 'preact/hooks';
import type { TrackView } from '../../../../shared/views/index.ts';
import { figure } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { Change } from '../../kit/figure.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { Sparkline } from '../../kit/sparkline.tsx';
import { drawer, useRoom } from '../room-state.ts';
import { causesInWords, trackTitle } from './track-words.ts';

/** The figures that are always shown; a delegation's others stay folded until asked for. */
const MAIN = ['stock', 'readiness', 'support', 'opinion', 'capital', 'credibility'];

export function TrackList() {
  const { view, me } = useRoom();
  const [all, setAll] = useState(false);
  const main = MAIN.flatMap((id) => view.own.tracks.find((one) => one.track === id) ?? []);
  const begun = view.own.tracks.some((one) => one.past.length > 1);
  const rest = view.own.tracks.filter((one) => !MAIN.includes(one.track));
  return (
    <section class="left-part" style={seatColours(me)}>
      <header class="part-head">
        <h2>{t('room.tracks.title')}</h2>
        <span>{t(begun ? 'room.tracks.since' : 'room.tracks.start')}</span>
      </header>
      <ul class="tracks">
        {[...main, ...(all ? rest : [])].map((track) => (
          <li key={track.track}>
            <TrackRow track={track} />
          </li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <button type="button" class="tracks-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'room.tracks.fewer' : 'room.tracks.more', { count: rest.length })}
        </button>
      ) : null}
    </section>
  );
}

function TrackRow({ track }: { readonly track: TrackView }) {
  const name = trackTitle(track.track);
  return (
    <button
      type="button"
      class="row-button track-row"
      onClick={() => {
        drawer.value = { kind: 'track', track: track.track };
      }}
    >
      <span class="track-name">
        <b>{name}</b>
        <span>{track.past.length > 1 ? causesInWords(track.moves) : ''}</span>
      </span>
      <span class="track-line">
        {track.past.length > 2 ? (
          <Sparkline values={track.past} label={t('room.tracks.line', { name })} />
        ) : null}
      </span>
      <span class="track-value">{figure(track.value, 0)}</span>
      <Change by={track.change} bad="down" />
    </button>
  );
}

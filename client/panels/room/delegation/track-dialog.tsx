// Owns the explanation of one figure: what it stands for, every move of last night, its line since day 0.
import { figure, signed } from '../../../texts/numbers.ts';
import { t } from '../../../texts/t.ts';
import { AboutButton } from '../../about/about-button.tsx';
import { Terms } from '../../about/terms.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Figure } from '../../kit/figure.tsx';
import { seatColours } from '../../kit/seal.tsx';
import { Sparkline } from '../../kit/sparkline.tsx';
import { drawer, useRoom } from '../room-state.ts';
import { causeInWords, trackMeaning, trackTitle } from './track-words.ts';

export function TrackDialog({ track: id }: { readonly track: string }) {
  const { view, me } = useRoom();
  const track = view.own.tracks.find((one) => one.track === id);
  if (!track) return null;
  const name = trackTitle(id);
  return (
    <Dialog
      title={name}
      onClose={() => {
        drawer.value = null;
      }}
    >
      <div class="track-story" style={seatColours(me)}>
        <Figure size="large" value={figure(track.value, 1)} change={track.change} bad="down" />
        {track.past.length > 1 ? (
          <Sparkline values={track.past} label={t('room.tracks.line', { name })} width={240} height={56} />
        ) : null}
      </div>
      <p>
        <Terms text={trackMeaning(id)} />
      </p>
      <p>
        <AboutButton subject={{ of: 'track', id }} name={name} words={t('about.more')} />
      </p>
      <h3>{t('room.tracks.lastNight')}</h3>
      {track.moves.length === 0 ? <p class="quiet">{t('room.tracks.unmovedLong')}</p> : null}
      <ul class="moves">
        {track.moves.map((move, index) => (
          <li key={`${index}${move.cause}`}>
            <span>
              {causeInWords(move)}
              <span class="quiet"> {t(`room.move.${move.kind}`)}</span>
            </span>
            <b>{signed(move.by)}</b>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

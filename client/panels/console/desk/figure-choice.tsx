// Owns the choice of one figure: its track, and whose.
import { TRACK_IDS, type TrackId } from '../../../../shared/catalogue/tracks-and-sectors.ts';
import { ct } from '../../../texts/console.ts';
import { trackTitle } from '../../room/delegation/track-words.ts';
import { useConsole } from '../console-state.ts';
import { whoseInWords } from './act-words.ts';

/** `of` as in the scenario's tracks: a delegation, a pair, a sector, or `shared`. */
export interface Figure {
  readonly track: TrackId;
  readonly of: string;
}

/** What a choice begins with. */
export const TENSION: Figure = { track: 'tension', of: 'shared' };

interface FigureChoiceProps {
  readonly figure: Figure;
  readonly onChoose: (figure: Figure) => void;
}

/** Tracks that begin anew each night are nobody's to change. */
const NIGHTLY = ['push', 'guard'];

export function FigureChoice({ figure: { track, of }, onChoose }: FigureChoiceProps) {
  const { view, scenario } = useConsole();
  const { figures } = view.control;
  const keys = (id: string) => Object.keys(figures[id] ?? {});
  return (
    <div class="figure-choice">
      <label class="field">
        <span class="field-label">{ct('figure.track')}</span>
        <select
          class="field-input"
          value={track}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const chosen = TRACK_IDS.find((id) => id === value) ?? track;
            onChoose({ track: chosen, of: keys(chosen).includes(of) ? of : (keys(chosen)[0] ?? '') });
          }}
        >
          {scenario.tracks
            .filter(({ id }) => !NIGHTLY.includes(id) && keys(id).length > 0)
            .map(({ id }) => (
              <option key={id} value={id}>
                {trackTitle(id)}
              </option>
            ))}
        </select>
      </label>
      {keys(track).length > 1 ? (
        <label class="field">
          <span class="field-label">{ct('figure.of')}</span>
          <select
            class="field-input"
            value={of}
            onChange={(event) => onChoose({ track, of: event.currentTarget.value })}
          >
            {keys(track).map((key) => (
              <option key={key} value={key}>
                {whoseInWords(key)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}

// Owns the verdict of a ruling on a figure: which one, and the value it is put at within its track's range.
import { useState } from 'preact/hooks';
import { TRACK_IDS } from '../../../../shared/catalogue/tracks-and-sectors.ts';
import type { RulingMatter } from '../../../../shared/protocol/index.ts';
import { ct } from '../../../texts/console.ts';
import { figure } from '../../../texts/numbers.ts';
import { Field } from '../../kit/field.tsx';
import { type RulingStart, useConsole } from '../console-state.ts';
import { FigureChoice } from './figure-choice.tsx';
import { readFigure } from './read-figure.ts';

interface FigureMatterProps {
  readonly start: Extract<RulingStart, { on: 'figure' }>;
  /** Null while what is typed is no value the figure can have. */
  readonly onMatter: (matter: RulingMatter | null) => void;
}

export function FigureMatter({ start, onMatter }: FigureMatterProps) {
  const { view, scenario } = useConsole();
  const [track, setTrack] = useState(() => TRACK_IDS.find((id) => id === start.track) ?? 'tension');
  const [of, setOf] = useState(start.of ?? 'shared');
  const [typed, setTyped] = useState('');
  const range = scenario.tracks.find(({ id }) => id === track)?.range ?? [0, 100];
  const now = view.control.figures[track]?.[of];
  const tell = (id: string, whose: string, text: string) => {
    const bounds = scenario.tracks.find((one) => one.id === id)?.range ?? [0, 100];
    const to = readFigure(text, bounds);
    onMatter(to === null ? null : { on: 'figure', track: id, of: whose, to });
  };
  const wrong = typed.trim() !== '' && readFigure(typed, range) === null;
  return (
    <>
      <FigureChoice
        track={track}
        of={of}
        onChoose={(id, whose) => {
          setTrack(id);
          setOf(whose);
          tell(id, whose, typed);
        }}
      />
      <Field
        label={ct('figure.to')}
        on="paper"
        value={typed}
        onInput={(text) => {
          setTyped(text);
          tell(track, of, text);
        }}
        hint={ct('figure.now', {
          value: now === undefined ? '' : figure(now, 2),
          low: range[0],
          high: range[1],
        })}
        error={wrong ? ct('figure.bounds', { low: range[0], high: range[1] }) : null}
      />
    </>
  );
}

// Owns the verdict of a ruling on a figure: which one, and the value it is put at within its track's range.
import { useState } from 'preact/hooks';
import { TRACK_IDS } from '../../../../shared/catalogue/tracks-and-sectors.ts';
import type { RulingMatter } from '../../../../shared/protocol/index.ts';
import { ct } from '../../../texts/console.ts';
import { figure } from '../../../texts/numbers.ts';
import { Field } from '../../kit/field.tsx';
import { type RulingStart, useConsole } from '../console-state.ts';
import { type Figure, FigureChoice, TENSION } from './figure-choice.tsx';
import { readFigure } from './read-figure.ts';

interface FigureMatterProps {
  readonly start: Extract<RulingStart, { on: 'figure' }>;
  /** Null while what is typed is no value the figure can have. */
  readonly onMatter: (matter: RulingMatter | null) => void;
}

export function FigureMatter({ start, onMatter }: FigureMatterProps) {
  const { view, scenario } = useConsole();
  const [chosen, setChosen] = useState<Figure>(() => ({
    track: TRACK_IDS.find((id) => id === start.track) ?? TENSION.track,
    of: start.of ?? TENSION.of,
  }));
  const [typed, setTyped] = useState('');
  const rangeOf = ({ track }: Figure) => scenario.tracks.find(({ id }) => id === track)?.range ?? [0, 100];
  const range = rangeOf(chosen);
  const now = view.control.figures[chosen.track]?.[chosen.of];
  const tell = (one: Figure, text: string) => {
    const to = readFigure(text, rangeOf(one));
    onMatter(to === null ? null : { on: 'figure', ...one, to });
  };
  const wrong = typed.trim() !== '' && readFigure(typed, range) === null;
  return (
    <>
      <FigureChoice
        figure={chosen}
        onChoose={(one) => {
          setChosen(one);
          tell(one, typed);
        }}
      />
      <Field
        label={ct('figure.to')}
        on="paper"
        value={typed}
        onInput={(text) => {
          setTyped(text);
          tell(chosen, text);
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

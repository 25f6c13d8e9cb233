// Owns what an inject changes: its effects one by one, each to be left out, and a figure's change to be added.
import { useState } from 'preact/hooks';
import { MOST_EFFECTS } from '../../../../shared/catalogue/inject.ts';
import type { TrackId } from '../../../../shared/catalogue/tracks-and-sectors.ts';
import { ct } from '../../../texts/console.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { effectInWords } from './act-words.ts';
import { FigureChoice } from './figure-choice.tsx';
import type { InjectDraft } from './inject-draft.ts';
import { readFigure } from './read-figure.ts';

interface EffectsFieldProps {
  readonly draft: InjectDraft;
  readonly onDraft: (draft: InjectDraft) => void;
}

/** A change is never larger than the widest track. */
const WIDEST = [-250, 250] as const;

export function EffectsField({ draft, onDraft }: EffectsFieldProps) {
  const [adding, setAdding] = useState(false);
  const { effects } = draft;
  return (
    <fieldset class="effects">
      <legend class="field-label">{ct('effects.label')}</legend>
      {effects.length === 0 ? <p>{ct('effects.none')}</p> : null}
      <ul>
        {effects.map((effect, index) => (
          <li key={`${index}${effect.do}`}>
            <span>{effectInWords(effect)}</span>
            <Button
              on="paper"
              kind="quiet"
              size="small"
              icon="close"
              label={ct('effects.leaveOut', { effect: effectInWords(effect) })}
              onPress={() => onDraft({ ...draft, effects: effects.filter((one) => one !== effect) })}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <NewChange
          onAdd={(track, of, add) => {
            onDraft({ ...draft, effects: [...effects, { do: 'change', track, of, add }] });
            setAdding(false);
          }}
        />
      ) : effects.length < MOST_EFFECTS ? (
        <Button on="paper" size="small" icon="plus" onPress={() => setAdding(true)}>
          {ct('effects.add')}
        </Button>
      ) : null}
    </fieldset>
  );
}

interface NewChangeProps {
  readonly onAdd: (track: TrackId, of: string, add: number) => void;
}

function NewChange({ onAdd }: NewChangeProps) {
  const [track, setTrack] = useState<TrackId>('tension');
  const [of, setOf] = useState('shared');
  const [typed, setTyped] = useState('');
  const add = readFigure(typed, WIDEST);
  return (
    <div class="new-change">
      <FigureChoice
        track={track}
        of={of}
        onChoose={(id, whose) => {
          setTrack(id);
          setOf(whose);
        }}
      />
      <Field label={ct('effects.by')} on="paper" value={typed} onInput={setTyped} placeholder="+3" />
      <Button
        on="paper"
        size="small"
        refusal={add === null || add === 0 ? ct('effects.byWhat') : null}
        onPress={() => {
          if (add) onAdd(track, of, add);
        }}
      >
        {ct('effects.addIt')}
      </Button>
    </div>
  );
}

// Owns what an inject changes: its effects one by one, each to be left out, and a figure's change to be added.
import { useState } from 'preact/hooks';
import { MOST_EFFECTS } from '../../../../shared/catalogue/inject.ts';
import { ct } from '../../../texts/console.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { effectInWords } from './act-words.ts';
import { type Figure, FigureChoice, TENSION } from './figure-choice.tsx';
import type { InjectDraft } from './inject-draft.ts';
import { LeaveOutList } from './leave-out-list.tsx';
import { readFigure, WIDEST } from './read-figure.ts';

interface EffectsFieldProps {
  readonly draft: InjectDraft;
  readonly onDraft: (draft: InjectDraft) => void;
}

export function EffectsField({ draft, onDraft }: EffectsFieldProps) {
  const [adding, setAdding] = useState(false);
  const { effects } = draft;
  return (
    <fieldset class="effects">
      <legend class="field-label">{ct('effects.label')}</legend>
      {effects.length === 0 ? <p>{ct('effects.none')}</p> : null}
      <LeaveOutList
        items={effects}
        inWords={effectInWords}
        onLeft={(rest) => onDraft({ ...draft, effects: rest })}
      />
      {adding ? (
        <NewChange
          onAdd={(figure, add) => {
            onDraft({ ...draft, effects: [...effects, { do: 'change', ...figure, add }] });
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
  readonly onAdd: (figure: Figure, add: number) => void;
}

function NewChange({ onAdd }: NewChangeProps) {
  const [figure, setFigure] = useState<Figure>(TENSION);
  const [typed, setTyped] = useState('');
  const add = readFigure(typed, WIDEST);
  return (
    <div class="new-change">
      <FigureChoice figure={figure} onChoose={setFigure} />
      <Field label={ct('effects.by')} on="paper" value={typed} onInput={setTyped} placeholder="+3" />
      <Button
        on="paper"
        size="small"
        refusal={add === null || add === 0 ? ct('effects.byWhat') : null}
        onPress={() => {
          if (add) onAdd(figure, add);
        }}
      >
        {ct('effects.addIt')}
      </Button>
    </div>
  );
}

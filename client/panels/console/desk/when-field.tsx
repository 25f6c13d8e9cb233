// Owns when an inject is delivered: now, as a day opens, at an hour, or as soon as all its conditions hold.
import { useState } from 'preact/hooks';
import { ct } from '../../../texts/console.ts';
import { Button } from '../../kit/button.tsx';
import { Field } from '../../kit/field.tsx';
import { NumberField } from '../../kit/number-field.tsx';
import { Segmented } from '../../kit/tabs.tsx';
import { useConsole } from '../console-state.ts';
import { type Figure, FigureChoice, TENSION } from './figure-choice.tsx';
import type { InjectDraft, When } from './inject-draft.ts';
import { LeaveOutList } from './leave-out-list.tsx';
import { conditionInWords } from './plan-words.ts';
import { readFigure, WIDEST } from './read-figure.ts';

interface WhenFieldProps {
  readonly draft: InjectDraft;
  readonly onDraft: (draft: InjectDraft) => void;
}

const WHEN: readonly When[] = ['now', 'day', 'hour', 'if'];

export function WhenField({ draft, onDraft }: WhenFieldProps) {
  return (
    <div class="when">
      <span class="field-label">{ct('when.label')}</span>
      <Segmented
        label={ct('when.label')}
        on="paper"
        items={WHEN.map((id) => ({ id, label: ct(`when.${id}.choice`) }))}
        selected={draft.when}
        onSelect={(when) => onDraft({ ...draft, when })}
      />
      <Chosen draft={draft} onDraft={onDraft} />
    </div>
  );
}

function Chosen({ draft, onDraft }: WhenFieldProps) {
  const { view } = useConsole();
  switch (draft.when) {
    case 'now':
      return null;
    case 'day':
      return (
        <NumberField
          label={ct('when.dayLabel')}
          value={draft.day}
          min={view.clock.day + 1}
          max={view.clock.days}
          onInput={(day) => onDraft({ ...draft, day })}
        />
      );
    case 'hour':
      return (
        <label class="field field-on-paper">
          <span class="field-label">{ct('when.hourLabel')}</span>
          <input
            class="field-input"
            type="datetime-local"
            value={draft.hour}
            onInput={(event) => onDraft({ ...draft, hour: event.currentTarget.value })}
          />
        </label>
      );
    case 'if':
      return <Conditions draft={draft} onDraft={onDraft} />;
  }
}

/** A plan waits for six things at most (rule 10.4). */
const MOST = 6;

function Conditions({ draft, onDraft }: WhenFieldProps) {
  const { conditions } = draft;
  return (
    <div class="effects">
      <LeaveOutList
        items={conditions}
        inWords={conditionInWords}
        onLeft={(rest) => onDraft({ ...draft, conditions: rest })}
      />
      {conditions.length < MOST ? <NewCondition draft={draft} onDraft={onDraft} /> : null}
    </div>
  );
}

function NewCondition({ draft, onDraft }: WhenFieldProps) {
  const [figure, setFigure] = useState<Figure>(TENSION);
  const [is, setIs] = useState<'above' | 'below'>('above');
  const [typed, setTyped] = useState('');
  const than = readFigure(typed, WIDEST);
  return (
    <div class="new-change">
      <FigureChoice figure={figure} onChoose={setFigure} />
      <Segmented
        label={ct('when.isLabel')}
        on="paper"
        items={(['above', 'below'] as const).map((id) => ({ id, label: ct(`when.is.${id}`) }))}
        selected={is}
        onSelect={setIs}
      />
      <Field label={ct('when.than')} on="paper" value={typed} onInput={setTyped} />
      <Button
        on="paper"
        size="small"
        refusal={than === null ? ct('when.thanWhat') : null}
        onPress={() => {
          if (than === null) return;
          onDraft({ ...draft, conditions: [...draft.conditions, { if: 'figure', ...figure, is, than }] });
          setTyped('');
        }}
      >
        {ct('when.addCondition')}
      </Button>
    </div>
  );
}

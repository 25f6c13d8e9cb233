// Owns the step back to the start of a day, with its reason: the session goes on from there, and the old course is kept.
import { useState } from 'preact/hooks';
import { send } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { Button } from '../kit/button.tsx';
import { NumberField } from '../kit/number-field.tsx';
import { refusalFor, useConsole } from './console-state.ts';
import { ReasonDialog } from './desk/reason-dialog.tsx';
import './rematch.css';

export function StepBack() {
  const { view } = useConsole();
  const [asking, setAsking] = useState(false);
  const { phase } = view.session;
  // Before day 1 there is no morning of the truce to go back to.
  if ((phase !== 'truce' && phase !== 'debrief') || view.clock.day < 1) return null;
  return (
    <>
      <Button
        kind="quiet"
        icon="undo"
        refusal={refusalFor(view, 'session.branch')}
        onPress={() => setAsking(true)}
      >
        {ct('back.open')}
      </Button>
      {asking ? <StepBackDialog today={view.clock.day} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Beside the debrief. */
export function StepBackNote() {
  const { view } = useConsole();
  if (view.session.phase !== 'debrief' || view.clock.day < 1) return null;
  return (
    <aside class="rematch no-print">
      <p>{ct('back.fromDebrief')}</p>
      <StepBack />
    </aside>
  );
}

interface StepBackDialogProps {
  readonly today: number;
  readonly onClose: () => void;
}

/** This is the confirming step: the day and the reason are asked for, and what it does is said. */
function StepBackDialog({ today, onClose }: StepBackDialogProps) {
  const [day, setDay] = useState(today);
  return (
    <ReasonDialog
      title={ct('back.title')}
      lead={ct('back.lead')}
      label={ct('back.reason')}
      yes={ct('back.yes', { day })}
      onYes={(because) => send({ type: 'session.branch', day, because })}
      onClose={onClose}
    >
      <NumberField label={ct('back.day')} value={day} min={1} max={today} onInput={setDay} />
    </ReasonDialog>
  );
}

// Owns the step back to the start of a day, with its reason: the session goes on from there, and the old course is kept.
import { useState } from 'preact/hooks';
import { limits } from '../../../shared/protocol/index.ts';
import { send } from '../../store/session.ts';
import { ct } from '../../texts/console.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Field } from '../kit/field.tsx';
import { NumberField } from '../kit/number-field.tsx';
import { refusalFor, useConsole } from './console-state.ts';

export function StepBack() {
  const { view } = useConsole();
  const [asking, setAsking] = useState(false);
  if (view.session.phase !== 'truce') return null;
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

interface StepBackDialogProps {
  readonly today: number;
  readonly onClose: () => void;
}

/** This is the confirming step: the day and the reason are asked for, and what it does is said. */
function StepBackDialog({ today, onClose }: StepBackDialogProps) {
  const [day, setDay] = useState(today);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const because = reason.trim();
  const step = async () => {
    setBusy(true);
    const ack = await send({ type: 'session.branch', day, because });
    setBusy(false);
    if (ack.ok) onClose();
  };
  return (
    <Dialog
      title={ct('back.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('kit.notYet')}
          </Button>
          <Button
            kind="primary"
            busy={busy}
            refusal={because === '' ? ct('reason.missing') : null}
            onPress={() => void step()}
          >
            {ct('back.yes', { day })}
          </Button>
        </>
      }
    >
      <p>{ct('back.lead')}</p>
      <NumberField label={ct('back.day')} value={day} min={1} max={today} onInput={setDay} />
      <Field
        label={ct('back.reason')}
        value={reason}
        onInput={setReason}
        maxLength={limits.noteLength}
        rows={3}
      />
    </Dialog>
  );
}

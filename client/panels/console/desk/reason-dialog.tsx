// Owns the box that asks for a written reason before an act; without one nothing is done.
import { useState } from 'preact/hooks';
import { type Ack, limits } from '../../../../shared/protocol/index.ts';
import { ct } from '../../../texts/console.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { Field } from '../../kit/field.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly yes: string;
  readonly onYes: (reason: string) => Promise<Ack>;
  readonly onClose: () => void;
}

export function ReasonDialog({ title, lead, yes, onYes, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const given = reason.trim();
  const act = async () => {
    setBusy(true);
    const ack = await onYes(given);
    setBusy(false);
    if (ack.ok) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('kit.notYet')}
          </Button>
          <Button
            kind="primary"
            busy={busy}
            refusal={given === '' ? ct('reason.missing') : null}
            onPress={() => void act()}
          >
            {yes}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      <Field
        label={ct('reason.label')}
        value={reason}
        onInput={setReason}
        maxLength={limits.noteLength}
        rows={3}
      />
    </Dialog>
  );
}

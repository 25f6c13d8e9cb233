// Owns the box that asks for a written reason before an act; without one nothing is done.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Ack, limits } from '../../../../shared/protocol/index.ts';
import { ct } from '../../../texts/console.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { DialogActs } from '../../kit/dialog-acts.tsx';
import { Field } from '../../kit/field.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly yes: string;
  readonly onYes: (reason: string) => Promise<Ack>;
  readonly onClose: () => void;
  /** What the reason is for, where it is read by that name. */
  readonly label?: string;
  /** What else is asked, before the reason. */
  readonly children?: ComponentChildren;
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, lead, yes, onYes, onClose, label = ct('reason.label'), children } = props;
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
        <DialogActs
          busy={busy}
          refusal={given === '' ? ct('reason.missing') : null}
          onClose={onClose}
          onAct={() => void act()}
        >
          {yes}
        </DialogActs>
      }
    >
      <p>{lead}</p>
      {children}
      <Field label={label} value={reason} onInput={setReason} maxLength={limits.noteLength} rows={3} />
    </Dialog>
  );
}

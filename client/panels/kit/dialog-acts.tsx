// Owns the two buttons at the foot of a box that asks for something: not yet, and the act itself.
import type { ComponentChildren } from 'preact';
import { t } from '../../texts/t.ts';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';

interface DialogActsProps {
  /** What the acting button says. */
  readonly children: ComponentChildren;
  readonly onClose: () => void;
  readonly onAct: () => void;
  readonly busy?: boolean;
  /** Why it cannot be done now. */
  readonly refusal?: string | null;
  readonly iconAfter?: IconName;
}

export function DialogActs({ children, onClose, onAct, busy, refusal, iconAfter }: DialogActsProps) {
  return (
    <>
      <Button kind="quiet" onPress={onClose}>
        {t('kit.notYet')}
      </Button>
      <Button kind="primary" iconAfter={iconAfter} busy={busy} refusal={refusal} onPress={onAct}>
        {children}
      </Button>
    </>
  );
}

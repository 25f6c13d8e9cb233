// Owns the button: its four kinds, its busy and refused states, and the confirming step before what cannot be undone.
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { showToast } from '../../store/toasts.ts';
import { t } from '../../texts/t.ts';
import { Dialog } from './dialog.tsx';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

/** What is asked before an act that cannot be taken back. */
export interface Confirmation {
  readonly title: string;
  /** What it will do, in plain words. */
  readonly body?: ComponentChildren;
  readonly yes: string;
}

interface ButtonProps {
  readonly children?: ComponentChildren;
  /** primary is paper, one in a view; danger only where nothing takes it back. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly on?: 'ground' | 'paper';
  readonly type?: 'button' | 'submit';
  readonly onPress?: () => void;
  readonly confirm?: Confirmation;
  /** Why it cannot be pressed now; the button stays focusable and says so. */
  readonly refusal?: string | null;
  readonly busy?: boolean;
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  /** Name for screen readers where the label alone does not say it. */
  readonly label?: string;
  readonly title?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly wide?: boolean;
  readonly class?: string;
}

/** A button that always says what it does and, when it cannot be pressed, why. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'secondary',
    size = 'normal',
    on = 'ground',
    refusal = null,
    busy = false,
  } = props;
  const [asking, setAsking] = useState(false);
  const reasonId = useId();
  const refused = refusal !== null;
  const press = () => {
    if (refused) showToast({ tone: 'refusal', text: refusal });
    else if (busy) return;
    else if (props.confirm) setAsking(true);
    else props.onPress?.();
  };
  return (
    <>
      <button
        type={refused ? 'button' : (props.type ?? 'button')}
        class={`button button-${kind} button-${size} ${on === 'paper' ? 'button-on-paper' : ''} ${props.wide ? 'button-wide' : ''} ${props.class ?? ''}`}
        onClick={props.type === 'submit' && !refused && !props.confirm ? undefined : press}
        aria-disabled={refused || busy ? 'true' : undefined}
        aria-busy={busy ? 'true' : undefined}
        aria-describedby={refused ? reasonId : undefined}
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        title={refusal ?? props.title}
      >
        {props.icon ? <Icon name={props.icon} /> : null}
        {children === undefined ? null : <span class="button-words">{children}</span>}
        {props.iconAfter ? <Icon name={props.iconAfter} /> : null}
      </button>
      {refused ? (
        <span id={reasonId} class="unseen">
          {refusal}
        </span>
      ) : null}
      {props.confirm && asking ? (
        <Asking
          confirm={props.confirm}
          kind={kind}
          onYes={() => props.onPress?.()}
          onDone={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface AskingProps {
  readonly confirm: Confirmation;
  readonly kind: ButtonProps['kind'];
  readonly onYes: () => void;
  readonly onDone: () => void;
}

function Asking({ confirm, kind, onYes, onDone }: AskingProps) {
  const yes = () => {
    onDone();
    onYes();
  };
  return (
    <Dialog
      title={confirm.title}
      onClose={onDone}
      footer={
        <>
          <Button kind="quiet" onPress={onDone}>
            {t('kit.notYet')}
          </Button>
          <Button kind={kind === 'danger' ? 'danger' : 'primary'} onPress={yes}>
            {confirm.yes}
          </Button>
        </>
      }
    >
      {confirm.body}
    </Dialog>
  );
}

// Owns the sign that the clock is paused: it covers the dial, does not flash, and lets the host go on.
import { isPending, send } from '../../../store/session.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { useRoom } from '../room-state.ts';

export function PausedSign({ class: name }: { readonly class: string }) {
  const { view } = useRoom();
  return (
    <div class={`paused-sign ${name}`} role="status">
      <p>{t('room.top.paused')}</p>
      {view.session.host ? (
        <Button
          kind="primary"
          size="small"
          busy={isPending('session.resume')}
          onPress={() => void send({ type: 'session.resume' })}
        >
          {t('room.menu.resume')}
        </Button>
      ) : null}
    </div>
  );
}

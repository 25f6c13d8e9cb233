// Owns the sign that the clock is paused: it covers the dial, does not flash, says why, and lets whoever may end it.
import { isPending, send } from '../../../store/session.ts';
import { t } from '../../../texts/t.ts';
import { Button } from '../../kit/button.tsx';
import { isOpen } from '../logic/next-needs.ts';
import { useRoom } from '../room-state.ts';

export function PausedSign({ class: name }: { readonly class: string }) {
  const { view } = useRoom();
  const { pausedFor } = view.clock;
  const mayResume = isOpen(view, 'session.resume');
  return (
    <div class={`paused-sign ${name}`} role="status">
      <p>
        {t('room.top.paused')}
        {pausedFor ? <span class="paused-reason">{pausedFor}</span> : null}
      </p>
      {mayResume ? (
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

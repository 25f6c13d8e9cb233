// Owns "What can I do now": every act of this seat in plain words, and for what is not possible the reason.
import { hasText, t } from '../../../texts/t.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { drawer, useRoom } from '../room-state.ts';

export function CanDoDialog() {
  const { view } = useRoom();
  const acts = view.legal.flatMap((action) => {
    const key = `room.act.${action.command}`;
    return hasText(key) ? [{ ...action, words: t(key) }] : [];
  });
  return (
    <Dialog
      title={t('room.canDo.title')}
      onClose={() => {
        drawer.value = null;
      }}
    >
      <ul class="acts">
        {acts
          .filter((act) => act.refusal === null)
          .map((act) => (
            <li key={act.command}>
              <Icon name="check" size={16} />
              <b>{act.words}</b>
            </li>
          ))}
      </ul>
      <h3>{t('room.canDo.not')}</h3>
      <ul class="acts">
        {acts
          .filter((act) => act.refusal !== null)
          .map((act) => (
            <li key={act.command}>
              <Icon name="minus" size={16} />
              <span>
                {act.words}. <span class="quiet">{act.refusal}</span>
              </span>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}

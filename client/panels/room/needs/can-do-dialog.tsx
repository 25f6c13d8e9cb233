// Owns "What can I do now": every act of this seat in plain words, and for what is not possible the reason.
import { assertNever } from '../../../../shared/kernel/index.ts';
import { hasText, t } from '../../../texts/t.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { Icon } from '../../kit/icon.tsx';
import { actsNow, type Hindrance } from '../logic/acts-now.ts';
import { drawer, useRoom } from '../room-state.ts';

export function CanDoDialog() {
  const { view, scenario } = useRoom();
  const acts = actsNow(view, scenario.belligerents).flatMap(({ command, hindrance }) => {
    const key = `room.act.${command}`;
    return hasText(key) ? [{ command, hindrance, words: t(key) }] : [];
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
          .filter((act) => act.hindrance === null)
          .map((act) => (
            <li key={act.command}>
              <Icon name="check" size={16} />
              <b>{act.words}</b>
            </li>
          ))}
      </ul>
      <h3>{t('room.canDo.not')}</h3>
      <ul class="acts">
        {acts.map(({ command, words, hindrance }) =>
          hindrance === null ? null : (
            <li key={command}>
              <Icon name="minus" size={16} />
              <span>
                {words}. <span class="quiet">{hindranceInWords(hindrance)}</span>
              </span>
            </li>
          ),
        )}
      </ul>
    </Dialog>
  );
}

function hindranceInWords(hindrance: Hindrance): string {
  switch (hindrance.kind) {
    case 'refused':
      return hindrance.reason;
    case 'nothing awaits':
      return t('room.canDo.nothingAwaits');
    case 'nothing of yours':
      return t('room.canDo.nothingOfYours');
    case 'nothing sealed':
      return t('room.canDo.nothingSealed');
    case 'not a belligerent':
      return t('room.canDo.notABelligerent');
    default:
      return assertNever(hindrance);
  }
}

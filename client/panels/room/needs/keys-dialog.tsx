// Owns the list of the room's keys.
import { t } from '../../../texts/t.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { ROOM_KEYS } from '../room-keys.ts';
import { drawer } from '../room-state.ts';

export function KeysDialog() {
  return (
    <Dialog
      title={t('room.keys.title')}
      onClose={() => {
        drawer.value = null;
      }}
    >
      <dl class="keys">
        {ROOM_KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

// Owns one question of an order's form: at which sector, whom, which incident; knows only the choices open now.
import { useId } from 'preact/hooks';
import type { OrderAim } from '../../../../shared/views/index.ts';
import { t } from '../../../texts/t.ts';
import type { OrderDraft } from '../logic/order-draft.ts';
import { orderDraft, useRoom } from '../room-state.ts';
import { choiceInWords } from './order-words.ts';

export function AimField({ aim, draft }: { readonly aim: OrderAim; readonly draft: OrderDraft }) {
  const room = useRoom();
  const id = useId();
  const chosen = draft.target[aim.field] ?? '';
  return (
    <div class="aim">
      <label class="field-label" for={id}>
        {t(`room.aim.${aim.field}`)}
      </label>
      <select
        id={id}
        class="room-select"
        value={aim.choices.includes(chosen) ? chosen : ''}
        onChange={(event) => {
          orderDraft.value = {
            ...draft,
            target: { ...draft.target, [aim.field]: event.currentTarget.value },
          };
        }}
      >
        <option value="" disabled>
          {t('room.aim.choose')}
        </option>
        {aim.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceInWords(room, aim.field, choice)}
          </option>
        ))}
      </select>
    </div>
  );
}

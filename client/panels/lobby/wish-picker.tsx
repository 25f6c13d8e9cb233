// Owns the naming of wishes in their order: press seals one after the other, press again to take one back.
import { delegationName } from '../../texts/names.ts';
import { t } from '../../texts/t.ts';
import { Seal } from '../kit/seal.tsx';
import './wish-picker.css';

interface WishPickerProps {
  readonly delegations: readonly string[];
  /** The first choice first. */
  readonly wishes: readonly string[];
  readonly onWishes: (wishes: readonly string[]) => void;
}

export function WishPicker({ delegations, wishes, onWishes }: WishPickerProps) {
  const press = (id: string) =>
    onWishes(wishes.includes(id) ? wishes.filter((one) => one !== id) : [...wishes, id]);
  return (
    <fieldset class="wishes">
      <legend>{t('enter.wishes')}</legend>
      <div class="wishes-row">
        {delegations.map((id) => {
          const at = wishes.indexOf(id);
          return (
            <button key={id} type="button" class="wish" aria-pressed={at >= 0} onClick={() => press(id)}>
              <Seal delegation={id} size={38} state={at < 0 ? 'dashed' : 'filled'} title={null} />
              <span class="wish-name">{delegationName(id)}</span>
              <span class="wish-rank">
                {at < 0 ? t('enter.noWish') : t('enter.wish', { choice: at + 1 })}
              </span>
            </button>
          );
        })}
      </div>
      <p class="quiet">{t('enter.wishesNote')}</p>
    </fieldset>
  );
}
